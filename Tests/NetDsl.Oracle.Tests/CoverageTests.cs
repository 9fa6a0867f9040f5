using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetDsl.Oracle.Tests;

/// <summary>What the library of cases calls, read from its metadata, and what the engine offers.</summary>
public class CoverageTests
{
    /// <summary>The members that no case calls, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["TorchSharp.Loss`3..ctor(Reduction)"] = "for losses derived by users; the losses that derive from it are covered",
        ["TorchSharp.WeightedLoss`3..ctor(Tensor, Reduction)"] =
            "for losses derived by users; the losses that derive from it are covered",
        ["TorchSharp.Modules.OptimizerOptions..ctor()"] =
            "for options derived by users; the options that derive from it are covered",
        ["TorchSharp.Modules.ParamGroup..ctor()"] = "for groups derived by users; the groups that derive from it are covered",
        ["TorchSharp.Modules.ParamGroup`1..ctor()"] = "for groups derived by users; the groups that derive from it are covered",
        ["TorchSharp.Modules.ParamGroup`1..ctor(IEnumerable`1<Parameter>, !0)"] =
            "for groups derived by users; the groups that derive from it are covered",
        ["TorchSharp.Modules.ParamGroup.set_Options(OptimizerOptions)"] = "the typed property of the derived groups is covered",
        ["TorchSharp.torch.nn.HookableModule`2.HookRemover..ctor(HookableModule`2<!0, !1>, String)"] =
            "made by register_forward_hook, which is covered",
        ["TorchSharp.torch.set_num_threads(Int32)"] = "the number of threads belongs to the process",
        ["TorchSharp.torch.get_num_threads()"] = "the number of threads belongs to the process",
        ["TorchSharp.torch.get_CUDA()"] = "needs a GPU on the real engine",
        ["TorchSharp.torch.device(Int32)"] = "needs a GPU on the real engine",
        ["TorchSharp.torch.Device..ctor(Int32)"] = "needs a GPU on the real engine",
        ["TorchSharp.torch.tensor(Int16, Device, Boolean)"] = "refused: the embedded engine does not have the type",
        ["TorchSharp.torch.tensor(Int32, Device, Boolean)"] = "refused: the embedded engine does not have the type",
        ["TorchSharp.torch.tensor(SByte, Device, Boolean)"] = "refused: the embedded engine does not have the type",
        ["TorchSharp.torch.nn.Module.Create(String)"] = "loads a file of TorchScript, which the embedded engine refuses",
    };

    [Fact]
    public void Every_member_of_the_engine_is_called_by_a_case_or_listed()
    {
        var called = Called();
        var missing = Offered()
            .Where(member => !called.Contains(member) && !Listed(member))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(missing.Count == 0, $"No case calls these {missing.Count} members:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void The_list_names_only_members_that_no_case_calls()
    {
        var (called, offered) = (Called(), Offered().ToHashSet());
        var stale = Exceptions
            .Keys.Where(member => called.Contains(member) || !offered.Contains(member))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(stale.Count == 0, $"Strike these from the list:\n{string.Join('\n', stale)}");
    }

    private static bool Listed(string member) => Exceptions.ContainsKey(member);

    /// <summary>All public methods, constructors, operators and accessors of the engine, and its public fields.</summary>
    private static IEnumerable<string> Offered()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (
            var type in Engines
                .Embedded.Subject.GetTypes()
                .Where(type => type.IsVisible && !type.IsEnum && !type.IsSubclassOf(typeof(Delegate)))
        )
        {
            // Compilers call an override through the declaration that it overrides.
            var methods = type.GetMethods(Own).Where(method => method.GetBaseDefinition() == method);
            foreach (var method in methods.Cast<MethodBase>().Concat(type.GetConstructors(Own)))
            {
                yield return Text(type, method);
            }
        }
    }

    private static string Text(Type type, MethodBase method) =>
        $"{Name(type)}.{method.Name}("
        + $"{string.Join(", ", method.GetParameters().Select(parameter => Simple(parameter.ParameterType)))})";

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Simple(Type type) =>
        type switch
        {
            { IsByRef: true } => Simple(type.GetElementType()!) + "&",
            { IsArray: true } => Simple(type.GetElementType()!) + "[]",
            { IsGenericMethodParameter: true } => $"!!{type.GenericParameterPosition}",
            { IsGenericTypeParameter: true } => $"!{type.GenericParameterPosition}",
            { IsGenericType: true } => $"{type.Name}<{string.Join(", ", type.GetGenericArguments().Select(Simple))}>",
            _ => type.Name,
        };

    /// <summary>The members of the engine that the assembly of cases refers to.</summary>
    private static HashSet<string> Called()
    {
        using var stream = File.OpenRead(Engines.Embedded.Cases.Location);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var names = new Names(metadata);
        return
        [
            .. metadata
                .MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.GetKind() == MemberReferenceKind.Method)
                .Select(member =>
                    $"{names.Of(member.Parent)}.{metadata.GetString(member.Name)}"
                    + $"({string.Join(", ", member.DecodeMethodSignature(names, null).ParameterTypes)})"
                ),
        ];
    }

    /// <summary>Types of signatures as text, in the form of <see cref="Simple"/>.</summary>
    private sealed class Names(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
    {
        public string Of(EntityHandle parent) =>
            parent.Kind switch
            {
                HandleKind.TypeReference => Full(metadata.GetTypeReference((TypeReferenceHandle)parent)),
                HandleKind.TypeSpecification => Generic(metadata.GetTypeSpecification((TypeSpecificationHandle)parent)),
                _ => "",
            };

        public string GetPrimitiveType(PrimitiveTypeCode code) => code.ToString();

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromSpecification(
            MetadataReader reader,
            object? context,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => reader.GetTypeSpecification(handle).DecodeSignature(this, context);

        public string GetSZArrayType(string element) => element + "[]";

        public string GetArrayType(string element, ArrayShape shape) => element + "[]";

        public string GetByReferenceType(string element) => element + "&";

        public string GetPointerType(string element) => element + "*";

        public string GetPinnedType(string element) => element;

        public string GetModifiedType(string modifier, string unmodified, bool isRequired) => unmodified;

        public string GetGenericInstantiation(string generic, System.Collections.Immutable.ImmutableArray<string> arguments) =>
            $"{generic}<{string.Join(", ", arguments)}>";

        public string GetGenericMethodParameter(object? context, int index) => $"!!{index}";

        public string GetGenericTypeParameter(object? context, int index) => $"!{index}";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

        private string Full(TypeReference type) =>
            type.ResolutionScope.Kind == HandleKind.TypeReference
                ? $"{Full(metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{metadata.GetString(type.Name)}"
                : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

        /// <summary>The definition behind an instantiation such as Module&lt;Tensor, Tensor&gt;.</summary>
        private string Generic(TypeSpecification type)
        {
            var reader = metadata.GetBlobReader(type.Signature);
            if (reader.ReadCompressedInteger() != 0x15)
            {
                return "";
            }
            reader.ReadCompressedInteger();
            return Of(reader.ReadTypeHandle());
        }
    }
}
