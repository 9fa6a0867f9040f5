using NetDsl.Generator.Signatures;

namespace NetDsl.Generator.Declarations;

/// <summary>A network that is a stage of another one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the generated code writes it.</param>
/// <param name="Signature">What is known of it.</param>
internal sealed record UsedNetwork(string Name, string Type, NetworkSignature Signature);
