using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Tests.Support;

internal static class TorchDouble
{
    public static MetadataReference Reference(ImmutableArray<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create("Torch", [CSharpSyntaxTree.ParseText(Text)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success) throw new Exception(string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private const string Text = """
        using System; using System.Collections.Generic; using static TorchSharp.torch; using TorchSharp.Modules;
        namespace TorchSharp {
          public class DisposeScope : IDisposable { public void Dispose() {} }
          namespace Utils { public class TensorAccessor<T> { public T[] ToArray() => throw null!; } }
          namespace Modules {
            public class Parameter : Tensor { }
            public class Linear : nn.Module<Tensor, Tensor> { public Linear() : base("") {} public override Tensor forward(Tensor x) => x; public Parameter? weight { get; set; } }
            public class ReLU : nn.Module<Tensor, Tensor> { public ReLU() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class LeakyReLU : nn.Module<Tensor, Tensor> { public LeakyReLU() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class Sigmoid : nn.Module<Tensor, Tensor> { public Sigmoid() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class Tanh : nn.Module<Tensor, Tensor> { public Tanh() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class GELU : nn.Module<Tensor, Tensor> { public GELU() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class SiLU : nn.Module<Tensor, Tensor> { public SiLU() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class ELU : nn.Module<Tensor, Tensor> { public ELU() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class Softmax : nn.Module<Tensor, Tensor> { public Softmax() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class LogSoftmax : nn.Module<Tensor, Tensor> { public LogSoftmax() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class Flatten : nn.Module<Tensor, Tensor> { public Flatten() : base("") {} public override Tensor forward(Tensor x) => x; }
            public class CrossEntropyLoss : nn.Module<Tensor, Tensor, Tensor> { public CrossEntropyLoss() : base("") {} public override Tensor forward(Tensor x, Tensor y) => x; }
            public class SGD : IDisposable { public void Dispose() {} public void zero_grad() {} public Tensor step(Func<Tensor>? closure = null) => throw null!; }
          }
          public static class torch {
            public class Device {}
            public enum ScalarType { Float32, Int64 }
            public class Generator {}
            public class Tensor : IDisposable { public void Dispose() {} public Device device => throw null!; public ScalarType dtype => default;
              public Tensor to(ScalarType t, bool copy = false) => this; public Tensor to(Device t) => this; public T item<T>() where T : unmanaged => default; public Utils.TensorAccessor<T> data<T>() where T : unmanaged => throw null!;
              public Tensor argmax(long dim, bool keepdim = false) => this; public Tensor eq(Tensor o) => this; public Tensor sum(ScalarType? type = null) => this; public Tensor cpu() => this; public Tensor contiguous() => this; public void backward() {}
              public Tensor DetachFromDisposeScope() => this; }
            public static Device CPU = null!; public static Device CUDA { get; } = null!;
            public static Generator manual_seed(long s) => null!; public static Tensor get_rng_state() => null!; public static void set_rng_state(Tensor t) {}
            public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => null!;
            public static Tensor tensor(float[] a, ReadOnlySpan<long> dims, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static Tensor tensor(IList<float> a, ReadOnlySpan<long> dims, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static Tensor tensor(Memory<float> a, ReadOnlySpan<long> dims, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static Tensor tensor(long[] a, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static Tensor tensor(IList<long> a, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static Tensor tensor(Memory<long> a, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => null!;
            public static IDisposable no_grad() => null!; public static DisposeScope NewDisposeScope() => null!;
            public static class cuda { public static bool is_available() => false; }
            public static class optim { public static SGD SGD(IEnumerable<Parameter> p, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => null!; }
            public static class nn {
              public class Module : IDisposable { protected string? name; protected Module(string n) {} public void Dispose() {} protected virtual void Dispose(bool d) {} public virtual bool training => true; public virtual void train(bool train = true) {} public virtual void eval() {}
                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => null!; public virtual void register_module(string n, Module m) {} }
              public abstract class Module<T, R> : Module { protected Module(string n) : base(n) {} public abstract R forward(T x); public R call(T x) => forward(x); }
              public abstract class Module<T1, T2, R> : Module { protected Module(string n) : base(n) {} public abstract R forward(T1 x, T2 y); public R call(T1 x, T2 y) => forward(x, y); }
              public static Linear Linear(long i, long o, bool b = true, Device? d = null, ScalarType? t = null) => null!;
              public static ReLU ReLU(bool inplace = false) => null!; public static LeakyReLU LeakyReLU(double s = 0.01, bool inplace = false) => null!; public static Sigmoid Sigmoid() => null!; public static Tanh Tanh() => null!; public static GELU GELU() => null!; public static SiLU SiLU() => null!;
              public static ELU ELU(double alpha = 1, bool inplace = false) => null!; public static Softmax Softmax(long dim) => null!; public static LogSoftmax LogSoftmax(long dim) => null!; public static Flatten Flatten(long s = 1, long e = -1) => null!;
              public static CrossEntropyLoss CrossEntropyLoss() => null!;
            }
          }
        }
        """;
}
