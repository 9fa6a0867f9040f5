using System.Reflection;
using System.Runtime.Loader;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Support;

/// <summary>Generated networks, compiled and loaded into this process beside the engine that the tests are built with.</summary>
internal static class Loaded
{
    /// <summary>Compiles a program and creates its network of that name.</summary>
    /// <param name="type">The network's full metadata name.</param>
    /// <param name="seed">The seed given to the constructor; null for the declared default.</param>
    /// <param name="files">The program.</param>
    public static INetwork Create(string type, long? seed, params string[] files) => Create(Compile(type, files), type, seed);

    /// <summary>Compiles and loads a program.</summary>
    public static Assembly Compile(string name, params string[] files)
    {
        var generated = Program.Of(files).Generate();
        using var stream = new MemoryStream();
        var result = generated.Compilation.Emit(stream);
        if (!result.Success)
        {
            throw new XunitException(string.Join("\n", result.Diagnostics));
        }

        stream.Position = 0;
        return new AssemblyLoadContext(name).LoadFromStream(stream);
    }

    /// <summary>Creates a network of a compiled program.</summary>
    public static INetwork Create(Assembly assembly, string type, long? seed)
    {
        var constructor = assembly.GetType(type, throwOnError: true)!.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter => parameter.DefaultValue).ToArray();
        arguments[^1] = seed ?? arguments[^1];
        return (INetwork)constructor.Invoke(arguments);
    }
}
