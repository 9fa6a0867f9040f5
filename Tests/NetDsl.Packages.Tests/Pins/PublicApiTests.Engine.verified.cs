namespace TorchSharp
{
    public enum DeviceType
    {
        CPU = 0,
        CUDA = 1,
        MKLDNN = 2,
        OPENGL = 3,
        OPENCL = 4,
        IDEEP = 5,
        HIP = 6,
        FPGA = 7,
        MSNPU = 8,
        XLA = 9,
        MPS = 13,
        META = 14,
    }

    public sealed class DisposeScope : IDisposable
    {
        public int DisposablesCount { get; }
        public IReadOnlyList<IDisposable> DisposablesView { get; }
        public bool Contains(IDisposable disposable);
        public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable;
        public T Detach<T>(T disposable) where T : IDisposable;
        public void Detach(params IDisposable[] disposables);
        public void Dispose();
        public void DisposeEverything();
        public T DisposeEverythingBut<T>(T keep) where T : IDisposable;
        public void DisposeEverythingBut(params IDisposable[] keep);
        public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable;
        public T MoveToOuter<T>(T disposable) where T : IDisposable;
        public void MoveToOuter(params IDisposable[] disposables);
    }

    public abstract class Loss<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>
    {
        public Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public torch.nn.Reduction reduction { get; }
    }

    public static class ModuleExtensionMethods
    {
        public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module;
        public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module;
        public static T to<T>(this T module, torch.Tensor other, bool non_blocking = false) where T : torch.nn.Module;
    }

    public enum Padding
    {
        Valid = 0,
        Same = 1,
    }

    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }

    public sealed class Scalar : IDisposable
    {
        public torch.ScalarType Type { get; }
        public void Dispose();
        public static implicit operator Scalar(bool value);
        public static implicit operator Scalar(byte value);
        public static implicit operator Scalar(double value);
        public static implicit operator Scalar(float value);
        public static implicit operator Scalar(int value);
        public static implicit operator Scalar(long value);
    }

    public static class ScalarExtensionMethods
    {
        public static bool ToBoolean(this Scalar value);
        public static double ToDouble(this Scalar value);
        public static int ToInt32(this Scalar value);
        public static long ToInt64(this Scalar value);
        public static Scalar ToScalar(this bool value);
        public static Scalar ToScalar(this double value);
        public static Scalar ToScalar(this float value);
        public static Scalar ToScalar(this int value);
        public static Scalar ToScalar(this long value);
        public static float ToSingle(this Scalar value);
    }

    public static class TensorExtensionMethods
    {
        public static Parameter AsParameter(this torch.Tensor tensor);
        public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false);
        public static void Save(this torch.Tensor tensor, BinaryWriter writer);
        public static bool ToBoolean(this torch.Tensor value);
        public static double ToDouble(this torch.Tensor value);
        public static int ToInt32(this torch.Tensor value);
        public static long ToInt64(this torch.Tensor value);
        public static float ToSingle(this torch.Tensor value);
    }

    public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
    {
        public WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public torch.Tensor? weight { get; }
    }

    public static class torch
    {
        public static readonly torch.Device CPU;
        public static torch.ScalarType @bool;
        public static torch.ScalarType @float;
        public static torch.ScalarType float32;
        public static torch.ScalarType int64;
        public static torch.ScalarType @long;
        public static torch.ScalarType uint8;
        public static torch.Device CUDA { get; }
        public static DisposeScope NewDisposeScope();
        public static torch.Tensor WrappedTensorDisposeScope(Func<torch.Tensor> expr);
        public static torch.Tensor abs(torch.Tensor input);
        public static torch.Tensor add(torch.Tensor left, Scalar right);
        public static torch.Tensor add(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor addmm(torch.Tensor input, torch.Tensor mat1, torch.Tensor mat2, float beta, float alpha);
        public static torch.Tensor all(torch.Tensor input);
        public static torch.Tensor all(torch.Tensor input, long dim, bool keepdim = false);
        public static bool allclose(torch.Tensor tensor, torch.Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false);
        public static torch.Tensor any(torch.Tensor input);
        public static torch.Tensor any(torch.Tensor input, long dim, bool keepdim = false);
        public static torch.Tensor arange(Scalar start, Scalar stop, Scalar step, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor arange(Scalar start, Scalar stop, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor arange(Scalar stop, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor argmax(torch.Tensor input);
        public static torch.Tensor argmax(torch.Tensor input, long dim, bool keepdim = false);
        public static torch.Tensor argmin(torch.Tensor input);
        public static torch.Tensor argmin(torch.Tensor input, long dim, bool keepdim = false);
        public static torch.Tensor bmm(torch.Tensor input, torch.Tensor batch2);
        public static torch.Tensor cat(IList<torch.Tensor> tensors, long dim = 0);
        public static torch.Tensor[] chunk(torch.Tensor input, long chunks, long dim = 0);
        public static torch.Tensor clamp(torch.Tensor input, Scalar? min = null, Scalar? max = null);
        public static torch.Tensor clone(torch.Tensor input);
        public static torch.Tensor cos(torch.Tensor input);
        public static torch.Device device(DeviceType deviceType, int index = -1);
        public static torch.Device device(int index);
        public static torch.Device device(string description);
        public static torch.Device device(string deviceType, int index = -1);
        public static torch.Tensor div(torch.Tensor left, Scalar right, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
        public static torch.Tensor div(torch.Tensor left, torch.Tensor right, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
        public static torch.Tensor dot(torch.Tensor input, torch.Tensor other);
        public static torch.Tensor empty(ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor empty_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static IDisposable enable_grad(bool enabled = true);
        public static torch.Tensor eq(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor equal(torch.Tensor tensor, torch.Tensor target);
        public static torch.Tensor exp(torch.Tensor input);
        public static torch.Tensor eye(long rows, long columns = -1, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor flatten(torch.Tensor input, long start_dim = 0, long end_dim = -1);
        public static torch.Tensor from_array(Array rawArray, torch.Device? device = null);
        public static torch.Tensor from_array(Array rawArray, torch.ScalarType? dtype, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor frombuffer(Array rawArray, torch.ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false);
        public static torch.Tensor full(ReadOnlySpan<long> size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full(long dim0, long dim1, long dim2, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full(long rows, long columns, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full(long size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full(long[] size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor full_like(torch.Tensor input, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor gather(torch.Tensor input, long dim, torch.Tensor index);
        public static torch.Tensor ge(torch.Tensor left, torch.Tensor right);
        public static int get_num_threads();
        public static torch.Tensor get_rng_state();
        public static torch.Tensor gt(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor index_select(torch.Tensor input, long dim, torch.Tensor index);
        public static long initial_seed();
        public static bool is_floating_point(torch.ScalarType type);
        public static bool is_floating_point(torch.Tensor input);
        public static bool is_grad_enabled();
        public static bool is_tensor(object obj);
        public static torch.Tensor isclose(torch.Tensor tensor, torch.Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false);
        public static torch.Tensor isfinite(torch.Tensor tensor);
        public static torch.Tensor isinf(torch.Tensor tensor);
        public static torch.Tensor isnan(torch.Tensor input);
        public static torch.Tensor le(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor linspace(double start, double end, long steps, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor log(torch.Tensor input);
        public static torch.Tensor logical_and(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor logical_not(torch.Tensor input);
        public static torch.Tensor logical_or(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor lt(torch.Tensor left, torch.Tensor right);
        public static torch.Generator manual_seed(long seed);
        public static torch.Tensor matmul(torch.Tensor input, torch.Tensor target);
        public static (torch.Tensor values, torch.Tensor indexes) max(torch.Tensor input, long dim, bool keepdim = false);
        public static torch.Tensor max(torch.Tensor input);
        public static torch.Tensor maximum(torch.Tensor input, torch.Tensor other);
        public static torch.Tensor mean(torch.Tensor input);
        public static torch.Tensor mean(torch.Tensor input, long[] dimensions, bool keepdim = false, torch.ScalarType? type = null);
        public static (torch.Tensor values, torch.Tensor indexes) min(torch.Tensor input, long dim, bool keepdim = false);
        public static torch.Tensor min(torch.Tensor input);
        public static torch.Tensor minimum(torch.Tensor input, torch.Tensor other);
        public static torch.Tensor mm(torch.Tensor input, torch.Tensor target);
        public static torch.Tensor mul(torch.Tensor left, Scalar right);
        public static torch.Tensor mul(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor mv(torch.Tensor input, torch.Tensor target);
        public static torch.Tensor narrow(torch.Tensor input, long dim, long start, long length);
        public static torch.Tensor ne(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor neg(torch.Tensor input);
        public static IDisposable no_grad();
        public static long numel(torch.Tensor input);
        public static torch.Tensor ones(ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor ones_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor permute(torch.Tensor input, params long[] permutation);
        public static torch.Tensor pow(torch.Tensor left, Scalar exponent);
        public static torch.Tensor pow(torch.Tensor left, torch.Tensor exponent);
        public static torch.Tensor rand(ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor rand_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor randint(long high, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randint(long low, long high, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null);
        public static torch.Tensor randn_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor randperm(long n, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null);
        public static torch.Tensor reshape(torch.Tensor input, params long[] shape);
        public static long seed();
        public static torch.Tensor select(torch.Tensor input, long dim, long index);
        public static IDisposable set_grad_enabled(bool mode = true);
        public static void set_num_threads(int num);
        public static void set_rng_state(torch.Tensor new_state);
        public static torch.Tensor sigmoid(torch.Tensor input);
        public static torch.Tensor sign(torch.Tensor input);
        public static torch.Tensor sin(torch.Tensor input);
        public static torch.Tensor softmax(torch.Tensor input, int dim, torch.ScalarType? dtype = null);
        public static torch.Tensor sqrt(torch.Tensor input);
        public static torch.Tensor square(torch.Tensor input);
        public static torch.Tensor squeeze(torch.Tensor input, long? dim = null);
        public static torch.Tensor stack(IEnumerable<torch.Tensor> tensors, long dim = 0);
        public static torch.Tensor std(torch.Tensor input, bool unbiased = true);
        public static torch.Tensor std(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
        public static torch.Tensor sub(torch.Tensor left, Scalar right);
        public static torch.Tensor sub(torch.Tensor left, torch.Tensor right);
        public static torch.Tensor sum(torch.Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, torch.ScalarType? type = null);
        public static torch.Tensor sum(torch.Tensor input, long dim, bool keepdim = false, torch.ScalarType? type = null);
        public static torch.Tensor sum(torch.Tensor input, torch.ScalarType? type = null);
        public static torch.Tensor t(torch.Tensor input);
        public static torch.Tensor tanh(torch.Tensor input);
        public static torch.Tensor tensor(IList<bool> rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<bool> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<bool> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<byte> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<byte> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<double> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<double> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<float> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<float> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<int> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<int> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<long> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(IList<long> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(bool scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(bool[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(bool[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(bool[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(bool[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(byte scalar, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(byte[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(byte[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(byte[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(byte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(double scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(double[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(double[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(double[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(double[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(float scalar, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(float[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(float[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(float[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(float[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(int scalar, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(int[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(int[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(int[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(int[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(long scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(long[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(long[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(long[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(long[] dataArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(long[] dataArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(sbyte scalar, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(sbyte[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(sbyte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(short scalar, torch.Device? device = null, bool requires_grad = false);
        public static torch.Tensor tensor(short[] rawArray, ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor tensor(short[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor transpose(torch.Tensor input, long dim0, long dim1);
        public static torch.Tensor unsqueeze(torch.Tensor input, long dim);
        public static torch.Tensor var(torch.Tensor input, bool unbiased = true);
        public static torch.Tensor var(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
        public static torch.Tensor where(torch.Tensor condition, torch.Tensor x, torch.Tensor y);
        public static torch.Tensor zeros(ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);
        public static torch.Tensor zeros_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null);

        public class Device
        {
            public Device(DeviceType deviceType, int index = -1);
            public Device(int index);
            public Device(string description);
            public Device(string deviceType, int index = -1);
            public int index { get; }
            public DeviceType type { get; }
            public override string ToString();
            public static implicit operator torch.Device(string description);
        }

        public class Generator : IDisposable
        {
            public Generator(ulong seed = 0, torch.Device? device = null);
            public static torch.Generator Default { get; }
            public torch.Device device { get; }
            protected virtual void Dispose(bool disposing);
            public void Dispose();
            public torch.Tensor get_state();
            public long initial_seed();
            public torch.Generator manual_seed(long seed);
            public long seed();
            public void set_state(torch.Tensor value);
        }

        public enum InterpolationMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
            Area = 5,
            NearestExact = 6,
        }

        public enum RoundingMode
        {
            None = 0,
            trunc = 1,
            floor = 2,
        }

        public enum ScalarType : sbyte
        {
            Byte = 0,
            Int8 = 1,
            Int16 = 2,
            Int32 = 3,
            Int64 = 4,
            Float16 = 5,
            Float32 = 6,
            Float64 = 7,
            ComplexFloat32 = 9,
            ComplexFloat64 = 10,
            Bool = 11,
            QInt8 = 12,
            QUInt8 = 13,
            QInt32 = 14,
            BFloat16 = 15,
        }

        public class Tensor : IDisposable
        {
            public long Dimensions { get; }
            public long ElementSize { get; }
            public bool IsInvalid { get; }
            public long NumberOfElements { get; }
            public torch.Tensor T { get; }
            public Span<byte> bytes { get; set; }
            public torch.Device device { get; }
            public DeviceType device_type { get; }
            public torch.ScalarType dtype { get; }
            public torch.Tensor? grad { get; set; }
            public bool is_cuda { get; }
            public bool is_leaf { get; }
            public torch.Tensor mT { get; }
            public long ndim { get; }
            public bool requires_grad { get; set; }
            public long[] shape { get; }
            public torch.Tensor this[long i1, long i2, long i3] { get; set; }
            public torch.Tensor this[long i1, long i2] { get; set; }
            public torch.Tensor this[long i1] { get; set; }
            public torch.Tensor this[params torch.TensorIndex[] indices] { get; set; }
            public torch.Tensor this[params torch.Tensor[] indices] { get; set; }
            public torch.Tensor DetachFromDisposeScope();
            public void Dispose();
            public override bool Equals(object? obj);
            public override int GetHashCode();
            public torch.Tensor MoveToOuterDisposeScope();
            public override string ToString();
            public torch.Tensor abs();
            public torch.Tensor add(Scalar scalar);
            public torch.Tensor add(torch.Tensor target);
            public torch.Tensor add(torch.Tensor target, Scalar alpha);
            public torch.Tensor add_(Scalar scalar);
            public torch.Tensor add_(torch.Tensor target);
            public torch.Tensor add_(torch.Tensor target, Scalar alpha);
            public torch.Tensor addmm(torch.Tensor mat1, torch.Tensor mat2, float beta = 1, float alpha = 1);
            public torch.Tensor alias();
            public torch.Tensor all();
            public torch.Tensor all(long dim, bool keepdim = false);
            public bool allclose(torch.Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false);
            public torch.Tensor amax(params long[] dims);
            public torch.Tensor amin(params long[] dims);
            public torch.Tensor any();
            public torch.Tensor any(long dim, bool keepdim = false);
            public torch.Tensor argmax();
            public torch.Tensor argmax(long dim, bool keepdim = false);
            public torch.Tensor argmin();
            public torch.Tensor argmin(long dim, bool keepdim = false);
            public void backward();
            public void backward(IList<torch.Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<torch.Tensor>? inputs = null);
            public torch.Tensor bernoulli_(double p = 0.5, torch.Generator? generator = null);
            public torch.Tensor bmm(torch.Tensor batch2);
            public torch.Tensor @bool();
            public torch.Tensor broadcast_to(params long[] shape);
            public torch.Tensor ceil();
            public torch.Tensor[] chunk(long chunks, long dim = 0);
            public torch.Tensor clamp(Scalar? min = null, Scalar? max = null);
            public torch.Tensor clamp_(Scalar? min = null, Scalar? max = null);
            public torch.Tensor clamp_max(Scalar max);
            public torch.Tensor clamp_min(Scalar min);
            public torch.Tensor clone();
            public torch.Tensor contiguous();
            public torch.Tensor copy_(torch.Tensor source, bool nonBlocking = false);
            public torch.Tensor cos();
            public torch.Tensor cpu();
            public torch.Tensor cuda(torch.Device? device = null, bool non_blocking = false);
            public TensorAccessor<T> data<T>() where T : unmanaged;
            public torch.Tensor detach();
            public long dim();
            public torch.Tensor div(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
            public torch.Tensor div(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
            public torch.Tensor div_(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
            public torch.Tensor div_(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None);
            public torch.Tensor dot(torch.Tensor target);
            public long element_size();
            public torch.Tensor eq(Scalar target);
            public torch.Tensor eq(torch.Tensor target);
            public torch.Tensor equal(torch.Tensor target);
            public torch.Tensor exp();
            public torch.Tensor exp_();
            public torch.Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false);
            public torch.Tensor expand(params long[] sizes);
            public torch.Tensor expand_as(torch.Tensor other);
            public torch.Tensor fill_(Scalar value);
            public torch.Tensor flatten(long start_dim = 0, long end_dim = -1);
            public torch.Tensor @float();
            public torch.Tensor floor();
            public torch.Tensor gather(long dim, torch.Tensor index);
            public torch.Tensor ge(Scalar target);
            public torch.Tensor ge(torch.Tensor target);
            public torch.Tensor gelu();
            public torch.Tensor gt(Scalar target);
            public torch.Tensor gt(torch.Tensor target);
            public torch.Tensor hardswish();
            public torch.Tensor hardswish_();
            public torch.Tensor index_select(long dim, torch.Tensor index);
            public bool is_contiguous();
            public bool is_floating_point();
            public bool is_integral();
            public torch.Tensor isclose(torch.Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false);
            public torch.Tensor isfinite();
            public torch.Tensor isinf();
            public torch.Tensor isnan();
            public T item<T>() where T : unmanaged;
            public torch.Tensor le(Scalar target);
            public torch.Tensor le(torch.Tensor target);
            public torch.Tensor leaky_relu(Scalar negative_slope);
            public torch.Tensor log();
            public torch.Tensor log_();
            public torch.Tensor log_softmax(long dim, torch.ScalarType? dtype = null);
            public torch.Tensor logical_and(torch.Tensor other);
            public torch.Tensor logical_not();
            public torch.Tensor logical_or(torch.Tensor other);
            public torch.Tensor logical_xor(torch.Tensor other);
            public torch.Tensor @long();
            public torch.Tensor lt(Scalar target);
            public torch.Tensor lt(torch.Tensor target);
            public torch.Tensor masked_fill(torch.Tensor mask, Scalar value);
            public torch.Tensor masked_fill_(torch.Tensor mask, Scalar value);
            public torch.Tensor matmul(torch.Tensor target);
            public (torch.Tensor values, torch.Tensor indexes) max(long dim, bool keepdim = false);
            public torch.Tensor max();
            public torch.Tensor maximum(torch.Tensor other);
            public torch.Tensor mean();
            public torch.Tensor mean(long[] dimensions, bool keepdim = false, torch.ScalarType? type = null);
            public (torch.Tensor values, torch.Tensor indexes) min(long dim, bool keepdim = false);
            public torch.Tensor min();
            public torch.Tensor minimum(torch.Tensor other);
            public torch.Tensor mm(torch.Tensor target);
            public torch.Tensor mul(Scalar target);
            public torch.Tensor mul(torch.Tensor target);
            public torch.Tensor mul_(Scalar target);
            public torch.Tensor mul_(torch.Tensor target);
            public torch.Tensor mv(torch.Tensor target);
            public torch.Tensor narrow(long dim, long start, long length);
            public torch.Tensor ne(Scalar target);
            public torch.Tensor ne(torch.Tensor target);
            public torch.Tensor neg();
            public torch.Tensor neg_();
            public torch.Tensor normal_(double mean = 0, double std = 1, torch.Generator? generator = null);
            public long numel();
            public torch.Tensor permute(params long[] permutation);
            public torch.Tensor pow(Scalar exponent);
            public torch.Tensor pow(torch.Tensor exponent);
            public torch.Tensor prelu(torch.Tensor target);
            public torch.Tensor random_(double from, double to, torch.Generator? generator = null);
            public torch.Tensor reciprocal();
            public torch.Tensor relu();
            public torch.Tensor relu6();
            public torch.Tensor relu6_();
            public torch.Tensor relu_();
            public torch.Tensor requires_grad_(bool requires_grad = true);
            public torch.Tensor reshape(params long[] shape);
            public torch.Tensor round(long decimals = 0);
            public torch.Tensor rsqrt();
            public torch.Tensor select(long dim, long index);
            public torch.Tensor sigmoid();
            public torch.Tensor sign();
            public torch.Tensor silu();
            public torch.Tensor sin();
            public long size(int dim);
            public long[] size();
            public torch.Tensor slice(long dim, long start, long finish, long step);
            public torch.Tensor softmax(long dim, torch.ScalarType? dtype = null);
            public torch.Tensor softplus(double beta = 1, double threshold = 20);
            public torch.Tensor[] split(long size, int dim = 0);
            public torch.Tensor[] split(long[] sizes, long dim = 0);
            public torch.Tensor sqrt();
            public torch.Tensor sqrt_();
            public torch.Tensor square();
            public torch.Tensor squeeze(long? dim = null);
            public torch.Tensor std(bool unbiased = true);
            public torch.Tensor std(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
            public long storage_offset();
            public long stride(int dim);
            public long[] stride();
            public torch.Tensor sub(Scalar target);
            public torch.Tensor sub(torch.Tensor target);
            public torch.Tensor sub_(Scalar target);
            public torch.Tensor sub_(torch.Tensor target);
            public torch.Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor sum(long dim, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor sum(long[] dim, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor sum(torch.ScalarType? type = null);
            public torch.Tensor t();
            public torch.Tensor tanh();
            public torch.Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor to(torch.Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor to(torch.ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor to(torch.ScalarType type, torch.Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor to(torch.Tensor other, bool non_blocking = false);
            public torch.Tensor to_type(torch.ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false);
            public torch.Tensor transpose(long dim0, long dim1);
            public torch.Tensor trunc();
            public torch.Tensor type_as(torch.Tensor tensor);
            public torch.Tensor[] unbind(long dimension = 0);
            public torch.Tensor uniform_(double from, double to, torch.Generator? generator = null);
            public torch.Tensor unsqueeze(long dim);
            public torch.Tensor var(bool unbiased = true);
            public torch.Tensor var(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null);
            public torch.Tensor view(params long[] shape);
            public torch.Tensor view_as(torch.Tensor other);
            public torch.Tensor where(torch.Tensor condition, torch.Tensor y);
            public torch.Tensor with_requires_grad(bool requires_grad = true);
            public torch.Tensor zero_();
            public static torch.Tensor operator +(Scalar left, torch.Tensor right);
            public static torch.Tensor operator +(torch.Tensor left, Scalar right);
            public static torch.Tensor operator +(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator &(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator |(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator /(Scalar left, torch.Tensor right);
            public static torch.Tensor operator /(torch.Tensor left, Scalar right);
            public static torch.Tensor operator /(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator ==(Scalar left, torch.Tensor right);
            public static torch.Tensor operator ==(torch.Tensor left, Scalar right);
            public static torch.Tensor operator ==(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator ^(torch.Tensor left, torch.Tensor right);
            public static explicit operator bool(torch.Tensor value);
            public static explicit operator double(torch.Tensor value);
            public static explicit operator float(torch.Tensor value);
            public static explicit operator int(torch.Tensor value);
            public static explicit operator long(torch.Tensor value);
            public static torch.Tensor operator >(Scalar left, torch.Tensor right);
            public static torch.Tensor operator >(torch.Tensor left, Scalar right);
            public static torch.Tensor operator >(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator >=(Scalar left, torch.Tensor right);
            public static torch.Tensor operator >=(torch.Tensor left, Scalar right);
            public static torch.Tensor operator >=(torch.Tensor left, torch.Tensor right);
            public static implicit operator torch.Tensor(Scalar scalar);
            public static implicit operator torch.Tensor(bool value);
            public static implicit operator torch.Tensor(float value);
            public static implicit operator torch.Tensor(long value);
            public static torch.Tensor operator !=(Scalar left, torch.Tensor right);
            public static torch.Tensor operator !=(torch.Tensor left, Scalar right);
            public static torch.Tensor operator !=(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator <(Scalar left, torch.Tensor right);
            public static torch.Tensor operator <(torch.Tensor left, Scalar right);
            public static torch.Tensor operator <(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator <=(Scalar left, torch.Tensor right);
            public static torch.Tensor operator <=(torch.Tensor left, Scalar right);
            public static torch.Tensor operator <=(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator *(Scalar left, torch.Tensor right);
            public static torch.Tensor operator *(torch.Tensor left, Scalar right);
            public static torch.Tensor operator *(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator ~(torch.Tensor left);
            public static torch.Tensor operator -(Scalar left, torch.Tensor right);
            public static torch.Tensor operator -(torch.Tensor left, Scalar right);
            public static torch.Tensor operator -(torch.Tensor left, torch.Tensor right);
            public static torch.Tensor operator -(torch.Tensor tensor);
        }

        public struct TensorIndex
        {
            public static torch.TensorIndex Colon;
            public static torch.TensorIndex Ellipsis;
            public static torch.TensorIndex None;
            public static torch.TensorIndex Single(long? index);
            public static torch.TensorIndex Slice(Range range);
            public static torch.TensorIndex Slice(long? start = null, long? stop = null, long? step = null);
            public static torch.TensorIndex Tensor(torch.Tensor tensor);
            public static implicit operator torch.TensorIndex(Range range);
            public static implicit operator torch.TensorIndex(long value);
        }

        public enum UpsampleMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
        }

        public static class cuda
        {
            public static int device_count();
            public static bool is_available();
            public static bool is_cudnn_available();
        }

        public static class nn
        {
            public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size);
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size);
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size);
            public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size);
            public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true);
            public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
            public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
            public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
            public static BCELoss BCELoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static BCEWithLogitsLoss BCEWithLogitsLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null);
            public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static ConstantPad1d ConstantPad1d((long, long) padding, double value);
            public static ConstantPad1d ConstantPad1d(long padding, double value);
            public static ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value);
            public static ConstantPad2d ConstantPad2d(long padding, double value);
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static CrossEntropyLoss CrossEntropyLoss(torch.Tensor? weight = null, long? ignore_index = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static Dropout Dropout(double p = 0.5, bool inplace = false);
            public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false);
            public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false);
            public static ELU ELU(double alpha = 1, bool inplace = false);
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1);
            public static GELU GELU();
            public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1E-05, bool affine = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Hardswish Hardswish(bool inplace = false);
            public static HuberLoss HuberLoss(double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static Identity Identity();
            public static L1Loss L1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static LayerNorm LayerNorm(long normalized_shape, double eps = 1E-05, bool elementwise_affine = true, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1E-05, bool elementwise_affine = true, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false);
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static LogSoftmax LogSoftmax(long dim);
            public static MSELoss MSELoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false);
            public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false);
            public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false);
            public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false);
            public static Mish Mish();
            public static Mish Mish(bool inplace);
            public static NLLLoss NLLLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
            public static PReLU PReLU(long num_parameters, double init = 0.25, torch.Device? device = null, torch.ScalarType? dtype = null);
            public static Parameter Parameter(torch.Tensor data, bool requires_grad = true);
            public static ReLU ReLU(bool inplace = false);
            public static ReLU6 ReLU6(bool inplace = false);
            public static ReflectionPad1d ReflectionPad1d((long, long) padding);
            public static ReflectionPad1d ReflectionPad1d(long padding);
            public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding);
            public static ReflectionPad2d ReflectionPad2d(long padding);
            public static ReplicationPad1d ReplicationPad1d((long, long) padding);
            public static ReplicationPad1d ReplicationPad1d(long padding);
            public static ReplicationPad2d ReplicationPad2d((long, long, long, long) padding);
            public static ReplicationPad2d ReplicationPad2d(long padding);
            public static Sequential Sequential();
            public static Sequential Sequential(IEnumerable<(string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)> modules);
            public static Sequential Sequential(IEnumerable<Tuple<string, torch.nn.Module<torch.Tensor, torch.Tensor>>> modules);
            public static Sequential Sequential(IEnumerable<torch.nn.Module<torch.Tensor, torch.Tensor>> modules);
            public static Sequential Sequential(params (string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)[] modules);
            public static Sequential Sequential(params Tuple<string, torch.nn.Module<torch.Tensor, torch.Tensor>>[] modules);
            public static Sequential Sequential(params torch.nn.Module<torch.Tensor, torch.Tensor>[] modules);
            public static SiLU SiLU();
            public static Sigmoid Sigmoid();
            public static SmoothL1Loss SmoothL1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1);
            public static Softmax Softmax(long dim);
            public static Softplus Softplus(double beta = 1, double threshold = 20);
            public static Tanh Tanh();
            public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, torch.UpsampleMode mode = torch.UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null);
            public static ZeroPad2d ZeroPad2d((long, long, long, long) padding);
            public static ZeroPad2d ZeroPad2d(long padding);

            public class HookableModule<TPreHook, TPostHook> : torch.nn.Module
            {
                protected HookableModule(string name);
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(TPostHook hook);
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(TPreHook hook);

                public class HookRemover
                {
                    public HookRemover(torch.nn.HookableModule<TPreHook, TPostHook> module, string key);
                    public void remove();
                }
            }

            public interface IModule<T, TResult>
            {
                TResult call(T input1);
            }

            public interface IModule<T1, T2, TResult>
            {
                TResult call(T1 input1, T2 input2);
            }

            public interface IModule<T1, T2, T3, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3);
            }

            public interface IModule<T1, T2, T3, T4, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
            }

            public class Module : IDisposable
            {
                protected string? name;
                protected Module(string name);
                public virtual bool training { get; }
                protected void ClearModules();
                public static torch.nn.Module Create<T>(string path) where T : torch.nn.Module, new();
                protected virtual void Dispose(bool disposing);
                public void Dispose();
                public virtual string GetName();
                protected virtual void RegisterComponents();
                public void add_module(string name, torch.nn.Module module);
                public virtual torch.nn.Module apply(Action<torch.nn.Module> fn);
                public virtual IEnumerable<torch.Tensor> buffers(bool recurse = true, bool include_nonpersistent = true);
                public virtual IEnumerable<torch.nn.Module> children();
                public virtual void eval();
                public virtual torch.Tensor? get_buffer(string target);
                public virtual Parameter? get_parameter(string target);
                public virtual bool has_buffer(string target);
                public virtual bool has_parameter(string target);
                public torch.nn.Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null);
                public virtual torch.nn.Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null);
                public virtual torch.nn.Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null);
                public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, torch.Tensor> source, bool strict = true, IList<string>? skip = null);
                public virtual IEnumerable<torch.nn.Module> modules();
                public virtual IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true);
                public virtual IEnumerable<(string name, torch.nn.Module module)> named_children();
                public virtual IEnumerable<(string name, torch.nn.Module module)> named_modules();
                public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true);
                public virtual IEnumerable<Parameter> parameters(bool recurse = true);
                public virtual void register_buffer(string name, torch.Tensor tensor, bool persistent = true);
                public virtual void register_module(string name, torch.nn.Module submodule);
                public virtual void register_parameter(string name, Parameter param);
                public torch.nn.Module save(BinaryWriter writer, IList<string>? skip = null);
                public torch.nn.Module save(Stream stream, IList<string>? skip = null);
                public torch.nn.Module save(string location, IList<string>? skip = null);
                public static void save_state_dict(BinaryWriter writer, Dictionary<string, torch.Tensor> sd, IList<string>? skip = null);
                public virtual Dictionary<string, torch.Tensor> state_dict(Dictionary<string, torch.Tensor>? destination = null, string? prefix = null);
                public virtual void train(bool train = true);
                public virtual void zero_grad(bool set_to_none = true);
            }

            public abstract class Module<T, TResult> : torch.nn.HookableModule<Func<torch.nn.Module<T, TResult>, T, T>, Func<torch.nn.Module<T, TResult>, T, TResult, TResult>>, torch.nn.IModule<T, TResult>
            {
                protected Module(string name);
                public TResult call(T input);
                public abstract TResult forward(T input);
            }

            public abstract class Module<T1, T2, TResult> : torch.nn.HookableModule<Func<torch.nn.Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<torch.nn.Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, torch.nn.IModule<T1, T2, TResult>
            {
                protected Module(string name);
                public TResult call(T1 input1, T2 input2);
                public abstract TResult forward(T1 input1, T2 input2);
            }

            public abstract class Module<T1, T2, T3, TResult> : torch.nn.HookableModule<Func<torch.nn.Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<torch.nn.Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, TResult>
            {
                protected Module(string name);
                public TResult call(T1 input1, T2 input2, T3 input3);
                public abstract TResult forward(T1 input1, T2 input2, T3 input3);
            }

            public abstract class Module<T1, T2, T3, T4, TResult> : torch.nn.HookableModule<Func<torch.nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<torch.nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, T4, TResult>
            {
                protected Module(string name);
                public TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
                public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);
            }

            public enum Reduction : long
            {
                None = 0,
                Mean = 1,
                Sum = 2,
            }

            public static class functional
            {
                public static torch.Tensor adaptive_avg_pool1d(torch.Tensor input, long output_size);
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, (long, long) output_size);
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, long output_size);
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, long[] output_size);
                public static torch.Tensor avg_pool1d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true);
                public static torch.Tensor avg_pool2d(torch.Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
                public static torch.Tensor avg_pool2d(torch.Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
                public static torch.Tensor avg_pool2d(torch.Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null);
                public static torch.Tensor batch_norm(torch.Tensor input, torch.Tensor? running_mean, torch.Tensor? running_var, torch.Tensor? weight = null, torch.Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1E-05);
                public static torch.Tensor binary_cross_entropy(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
                public static torch.Tensor binary_cross_entropy_with_logits(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null);
                public static torch.Tensor conv1d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1);
                public static torch.Tensor conv1d_padding(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1);
                public static torch.Tensor conv2d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1);
                public static torch.Tensor conv2d_padding(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1);
                public static torch.Tensor conv_transpose1d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1);
                public static torch.Tensor conv_transpose2d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1);
                public static torch.Tensor cross_entropy(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, long ignore_index = -100, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double label_smoothing = 0);
                public static torch.Tensor dropout(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false);
                public static torch.Tensor dropout1d(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false);
                public static torch.Tensor dropout2d(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false);
                public static torch.Tensor elu(torch.Tensor x, double alpha, bool inplace = false);
                public static torch.Tensor gelu(torch.Tensor x);
                public static torch.Tensor group_norm(torch.Tensor input, long num_groups, torch.Tensor? weight = null, torch.Tensor? bias = null, double eps = 1E-05);
                public static torch.Tensor hardswish(torch.Tensor input, bool inplace = false);
                public static torch.Tensor huber_loss(torch.Tensor input, torch.Tensor target, double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
                public static torch.Tensor interpolate(torch.Tensor x, long[]? size = null, double[]? scale_factor = null, torch.InterpolationMode mode = torch.InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false);
                public static torch.Tensor l1_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
                public static torch.Tensor layer_norm(torch.Tensor input, long[] normalized_shape, torch.Tensor? weight = null, torch.Tensor? bias = null, double eps = 1E-05);
                public static torch.Tensor leaky_relu(torch.Tensor input, double negative_slope = 0.01, bool inplace = false);
                public static torch.Tensor linear(torch.Tensor input, torch.Tensor weights, torch.Tensor? bias = null);
                public static torch.Tensor log_softmax(torch.Tensor x, long dim);
                public static torch.Tensor max_pool1d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false);
                public static torch.Tensor max_pool2d(torch.Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false);
                public static torch.Tensor max_pool2d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false);
                public static torch.Tensor max_pool2d(torch.Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false);
                public static torch.Tensor mish(torch.Tensor x, bool inplace = false);
                public static torch.Tensor mse_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
                public static torch.Tensor nll_loss(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
                public static torch.Tensor one_hot(torch.Tensor x, long num_classes = -1);
                public static torch.Tensor pad(torch.Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0);
                public static torch.Tensor pad(torch.Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0);
                public static torch.Tensor pad(torch.Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0);
                public static torch.Tensor pad(torch.Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0);
                public static torch.Tensor pad(torch.Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0);
                public static torch.Tensor prelu(torch.Tensor input, torch.Tensor weight);
                public static torch.Tensor relu(torch.Tensor x, bool inplace = false);
                public static torch.Tensor relu6(torch.Tensor x, bool inplace = false);
                public static torch.Tensor silu(torch.Tensor x, bool inplace = false);
                public static torch.Tensor smooth_l1_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1);
                public static torch.Tensor softmax(torch.Tensor input, long dim, torch.ScalarType? dtype = null);
                public static torch.Tensor softplus(torch.Tensor x, double beta = 1, double threshold = 20);
            }

            public static class init
            {
                public static (long fanIn, long fanOut) CalculateFanInAndFanOut(torch.Tensor tensor);
                public static double calculate_gain(torch.nn.init.NonlinearityType nonlinearity, double param = 0);
                public static torch.Tensor constant_(torch.Tensor tensor, Scalar val);
                public static torch.Tensor eye_(torch.Tensor tensor);
                public static torch.Tensor glorot_normal_(torch.Tensor tensor, double gain = 1);
                public static torch.Tensor glorot_uniform_(torch.Tensor tensor, double gain = 1);
                public static torch.Tensor kaiming_normal_(torch.Tensor tensor, double a = 0, torch.nn.init.FanInOut mode = torch.nn.init.FanInOut.FanIn, torch.nn.init.NonlinearityType nonlinearity = torch.nn.init.NonlinearityType.LeakyReLU);
                public static torch.Tensor kaiming_uniform_(torch.Tensor tensor, double a = 0, torch.nn.init.FanInOut mode = torch.nn.init.FanInOut.FanIn, torch.nn.init.NonlinearityType nonlinearity = torch.nn.init.NonlinearityType.LeakyReLU);
                public static torch.Tensor normal_(torch.Tensor tensor, double mean = 0, double std = 1, torch.Generator? generator = null);
                public static torch.Tensor ones_(torch.Tensor tensor);
                public static torch.Tensor orthogonal_(torch.Tensor tensor, double gain = 1);
                public static torch.Tensor trunc_normal_(torch.Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, torch.Generator? generator = null);
                public static torch.Tensor uniform_(torch.Tensor tensor, double low = 0, double high = 1, torch.Generator? generator = null);
                public static torch.Tensor xavier_normal_(torch.Tensor tensor, double gain = 1);
                public static torch.Tensor xavier_uniform_(torch.Tensor tensor, double gain = 1);
                public static torch.Tensor zeros_(torch.Tensor tensor);

                public enum FanInOut
                {
                    FanIn = 0,
                    FanOut = 1,
                }

                public enum NonlinearityType
                {
                    Linear = 0,
                    Conv1D = 1,
                    Conv2D = 2,
                    Conv3D = 3,
                    ConvTranspose1D = 4,
                    ConvTranspose2D = 5,
                    ConvTranspose3D = 6,
                    Sigmoid = 7,
                    Tanh = 8,
                    ReLU = 9,
                    LeakyReLU = 10,
                }
            }

            public static class utils
            {
                public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2);
                public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value);
            }
        }

        public static class optim
        {
            public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);
            public static Adagrad Adagrad(IEnumerable<Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);
            public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);
            public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public static NAdam NAdam(IEnumerable<(string name, Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
            public static NAdam NAdam(IEnumerable<NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
            public static NAdam NAdam(IEnumerable<Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
            public static RAdam RAdam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
            public static RAdam RAdam(IEnumerable<Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
            public static RAdam RAdam(IEnumerable<RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
            public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false);
            public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false);
            public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false);
            public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);
            public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);

            public interface IBetas
            {
                (double, double) Betas { get; set; }
            }

            public interface ILearningRateController
            {
                double InitialLearningRate { get; set; }
                double LearningRate { get; set; }
            }

            public interface IMomentum
            {
                double Momentum { get; set; }
            }

            public abstract class Optimizer : IDisposable
            {
                public virtual IEnumerable<torch.optim.ILearningRateController> ParamGroups { get; }
                protected virtual void Dispose(bool disposing);
                public void Dispose();
                public virtual void add_param_group(ParamGroup param_group);
                public virtual IEnumerable<Parameter> parameters();
                public virtual torch.Tensor step(Func<torch.Tensor>? closure = null);
                public virtual void zero_grad();

                public class StateDictionary
                {
                    public List<OptimizerOptions> Options { get; }
                    public List<OptimizerState> State { get; }
                }
            }
        }
    }
}

namespace TorchSharp.Modules
{
    public class Adagrad : OptimizerHelper
    {
        public Adagrad(IEnumerable<Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);
        public Adagrad(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);

        public class Options : OptimizerOptions
        {
            public double? eps;
            public double? initial_accumulator_value;
            public double? lr_decay;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<Adagrad.Options>
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, Adagrad.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10);
        }
    }

    public class Adam : OptimizerHelper, torch.optim.IBetas
    {
        public Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
        public Adam(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
        public (double, double) Betas { get; set; }

        public class Options : OptimizerOptions
        {
            public bool? amsgrad;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public bool? maximize;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<Adam.Options>, torch.optim.IBetas
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, Adam.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public (double, double) Betas { get; set; }
        }
    }

    public class AdamW : OptimizerHelper, torch.optim.IBetas
    {
        public AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
        public AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
        public (double, double) Betas { get; set; }

        public class Options : OptimizerOptions
        {
            public bool? amsgrad;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public bool? maximize;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<AdamW.Options>, torch.optim.IBetas
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, AdamW.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false);
            public (double, double) Betas { get; set; }
        }
    }

    public sealed class AdaptiveAvgPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class AdaptiveAvgPool2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class AvgPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class AvgPool2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class BCELoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public BCELoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class BCEWithLogitsLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public BCEWithLogitsLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null);
        public torch.Tensor? pos_weights { get; }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public abstract class BatchNorm : NormBase
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class BatchNorm1d : BatchNorm
    {
        protected override void ValidateInputDimensions(torch.Tensor input);
    }

    public sealed class BatchNorm2d : BatchNorm
    {
        protected override void ValidateInputDimensions(torch.Tensor input);
    }

    public sealed class ConstantPad1d : PadBase;

    public sealed class ConstantPad2d : PadBase;

    public sealed class Conv1d : Convolution
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class Conv2d : Convolution
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        public override torch.Tensor forward(torch.Tensor input, long[]? output_size);
    }

    public sealed class ConvTranspose2d : ConvolutionTranspose
    {
        public override torch.Tensor forward(torch.Tensor input, long[]? output_size);
    }

    public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public Parameter? bias { get; set; }
        public long in_channels { get; }
        public long out_channels { get; }
        public Parameter weight { get; set; }
        public void reset_parameters();
    }

    public abstract class ConvolutionTranspose : Convolution
    {
        public abstract torch.Tensor forward(torch.Tensor input, long[]? output_size);
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class CrossEntropyLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public CrossEntropyLoss(torch.Tensor? weight = null, long? ignore_index = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double label_smoothing = 0);
        public long? ignore_index { get; }
        public double label_smoothing { get; }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class Dropout : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Dropout1d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Dropout2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class ELU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Flatten : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class GELU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class GroupNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public bool affine { get; set; }
        public Parameter? bias { get; set; }
        public double eps { get; set; }
        public long num_groups { get; set; }
        public Parameter? weight { get; set; }
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Hardswish : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class HuberLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public HuberLoss(double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public double delta { get; }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class Identity : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class L1Loss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public L1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class LayerNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public Parameter? bias { get; set; }
        public Parameter? weight { get; set; }
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class LeakyReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public Parameter? bias { get; set; }
        public Parameter weight { get; set; }
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class LogSoftmax : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class MSELoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public MSELoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class MaxPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class MaxPool2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class Mish : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public class NAdam : OptimizerHelper, torch.optim.IBetas
    {
        public NAdam(IEnumerable<NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
        public NAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
        public (double, double) Betas { get; set; }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? momentum_decay;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<NAdam.Options>, torch.optim.IBetas
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, NAdam.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004);
            public (double, double) Betas { get; set; }
        }
    }

    public sealed class NLLLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public NLLLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean);
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public abstract class NormBase : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public bool affine { get; }
        public Parameter? bias { get; set; }
        public double eps { get; set; }
        public double? momentum { get; set; }
        public torch.Tensor? num_batches_tracked { get; }
        public long num_features { get; }
        public torch.Tensor? running_mean { get; set; }
        public torch.Tensor? running_var { get; set; }
        public bool track_running_stats { get; }
        public Parameter? weight { get; set; }
        protected abstract void ValidateInputDimensions(torch.Tensor input);
        public void reset_parameters();
        public void reset_running_stats();
    }

    public abstract class OptimizerHelper : torch.optim.Optimizer
    {
        protected override void Dispose(bool disposing);
        public override void add_param_group(ParamGroup param_group);
        public virtual torch.optim.Optimizer.StateDictionary state_dict();
        public override torch.Tensor step(Func<torch.Tensor>? closure = null);
    }

    public class OptimizerOptions
    {
        public OptimizerOptions();
        public double InitialLearningRate { get; set; }
        public double? LearningRate { get; set; }
    }

    public abstract class OptimizerState
    {
        public abstract void LoadStateDict(BinaryReader reader);
        public abstract void SaveStateDict(BinaryWriter writer);
    }

    public sealed class PReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public double init { get; }
        public long num_parameters { get; }
        public Parameter weight { get; set; }
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public abstract class PadBase : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public long[] padding { get; set; }
        public double value { get; set; }
        public override torch.Tensor forward(torch.Tensor input);
    }

    public class ParamGroup : torch.optim.ILearningRateController
    {
        public ParamGroup();
        public double InitialLearningRate { get; set; }
        public double LearningRate { get; set; }
        public OptimizerOptions Options { get; set; }
        public IEnumerable<Parameter> Parameters { get; set; }
    }

    public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
    {
        public ParamGroup();
        public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null);
        public TOptions Options { get; set; }
    }

    public class Parameter : torch.Tensor
    {
        public Parameter(torch.Tensor data, bool requires_grad = true);
    }

    public class RAdam : OptimizerHelper, torch.optim.IBetas
    {
        public RAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
        public RAdam(IEnumerable<RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
        public (double, double) Betas { get; set; }

        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<RAdam.Options>, torch.optim.IBetas
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, RAdam.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0);
            public (double, double) Betas { get; set; }
        }
    }

    public class RMSProp : OptimizerHelper, torch.optim.IMomentum
    {
        public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false);
        public RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false);
        public double Momentum { get; set; }

        public class Options : OptimizerOptions
        {
            public double? alpha;
            public bool? centered;
            public double? eps;
            public bool? maximize;
            public double? momentum;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<RMSProp.Options>, torch.optim.IMomentum
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, RMSProp.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1E-08, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false);
            public double Momentum { get; set; }
        }
    }

    public sealed class ReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class ReLU6 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class ReflectionPad1d : PadBase;

    public sealed class ReflectionPad2d : PadBase;

    public sealed class ReplicationPad1d : PadBase;

    public sealed class ReplicationPad2d : PadBase;

    public class SGD : OptimizerHelper, torch.optim.IMomentum
    {
        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);
        public SGD(IEnumerable<SGD.ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);
        public double Momentum { get; set; }

        public class Options : OptimizerOptions
        {
            public double? dampening;
            public bool? maximize;
            public double? momentum;
            public bool? nesterov;
            public double? weight_decay;
            public Options();
        }

        public class ParamGroup : ParamGroup<SGD.Options>, torch.optim.IMomentum
        {
            public ParamGroup();
            public ParamGroup(IEnumerable<Parameter> parameters, SGD.Options options);
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false);
            public double Momentum { get; set; }
        }
    }

    public class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        protected internal Sequential(params (string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)[] modules);
        protected internal Sequential(params torch.nn.Module<torch.Tensor, torch.Tensor>[] modules);
        public int Count { get; }
        public torch.nn.IModule<torch.Tensor, torch.Tensor> this[int index] { get; }
        public Sequential append(string name, torch.nn.IModule<torch.Tensor, torch.Tensor> module);
        public Sequential append(torch.nn.IModule<torch.Tensor, torch.Tensor> module);
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class SiLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Sigmoid : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class SmoothL1Loss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        public SmoothL1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1);
        public double beta { get; }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target);
    }

    public sealed class Softmax : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Softplus : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Tanh : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public override torch.Tensor forward(torch.Tensor tensor);
    }

    public sealed class Upsample : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public bool? align_corners { get; }
        public torch.UpsampleMode mode { get; }
        public bool? recompute_scale_factor { get; set; }
        public ReadOnlySpan<double> scale_factor { get; }
        public ReadOnlySpan<long> size { get; }
        public override torch.Tensor forward(torch.Tensor input);
    }

    public sealed class ZeroPad2d : PadBase;
}

namespace TorchSharp.Utils
{
    public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
    {
        public long Count { get; }
        public bool IsReadOnly { get; }
        public T this[params long[] indices] { get; set; }
        public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0);
        public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0);
        public void Dispose();
        public IEnumerator<T> GetEnumerator();
        public T[] ToArray();
    }
}