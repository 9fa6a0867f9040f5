namespace NetDsl.Generator.Graphs;

/// <summary>What flows from operation to operation.</summary>
/// <param name="Number">Its number in the network.</param>
/// <param name="Name">What it holds; locals are named after it.</param>
/// <param name="Type">The type of one sample.</param>
internal sealed record Value(int Number, string Name, SampleType Type);
