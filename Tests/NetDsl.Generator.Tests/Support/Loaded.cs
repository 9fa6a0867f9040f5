using System.Reflection;
using System.Runtime.Loader;

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
    public static Assembly Compile(string name, params string[] files) => Load(name, Program.Of(files).Generate())[0];

    /// <summary>Loads programs, each of which may use those before it.</summary>
    public static Assembly[] Load(string name, params Generated[] programs)
    {
        var context = new AssemblyLoadContext(name);
        return [.. programs.Select(program => context.LoadFromStream(new MemoryStream([.. program.Emit()])))];
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
