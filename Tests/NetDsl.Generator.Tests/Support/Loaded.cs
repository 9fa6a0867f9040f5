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
    public static INetwork Create(string type, long? seed, params string[] files)
    {
        var generated = Program.Of(files).Generate();
        using var stream = new MemoryStream();
        var result = generated.Compilation.Emit(stream);
        if (!result.Success)
        {
            throw new XunitException(string.Join("\n", result.Diagnostics));
        }

        stream.Position = 0;
        var assembly = new AssemblyLoadContext(type).LoadFromStream(stream);
        var constructor = assembly.GetType(type, throwOnError: true)!.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter => parameter.DefaultValue).ToArray();
        arguments[^1] = seed ?? arguments[^1];
        return (INetwork)constructor.Invoke(arguments);
    }
}
