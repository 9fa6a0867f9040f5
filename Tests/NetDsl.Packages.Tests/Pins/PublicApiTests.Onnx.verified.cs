namespace NetDsl.Onnx
{
    public interface IOnnxNetwork : IDisposable, INetwork
    {
        [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)] OnnxValue[] Build(OnnxGraph graph, OnnxValue[] inputs);
    }

    public static class OnnxFile
    {
        public static void SaveOnnx(this INetwork network, string path, IReadOnlyList<string>? classNames = null);
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class OnnxGraph
    {
        public OnnxValue None { get; }
        public OnnxValue Fill(float value, params long[] sizes);
        public OnnxValue Floats(params float[] values);
        public OnnxValue Longs(params long[] values);
        public OnnxValue Means(int places, int windows, bool transposed = false);
        public OnnxValue Node(string type, string name, params OnnxValue[] inputs);
        public OnnxValue Use(string name, INetwork used, OnnxValue input);
        public OnnxValue Weight(string key);
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class OnnxValue
    {
        public OnnxValue Float(string name, double value);
        public OnnxValue Int(string name, long value);
        public OnnxValue Ints(string name, params long[] values);
        public OnnxValue Text(string name, string value);
    }
}