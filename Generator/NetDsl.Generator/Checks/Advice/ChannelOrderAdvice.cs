using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>An image declared as height, width, channels.</summary>
internal sealed class ChannelOrderAdvice : AdviceFamily
{
    /// <summary>The least height and width that are no numbers of channels by chance.</summary>
    private const int Large = 16;

    /// <summary>The first window is often the first that does not fit.</summary>
    public override bool ExplainsErrors => true;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        foreach (var input in network.Declaration.Inputs)
        {
            if (
                input is { Role: InputDeclaration.ByRank, Shape: { Rank: 3 } shape, Type.Role: Role.Map, Place: var place }
                && shape[0] == shape[1]
                && shape[0] >= Large
                && shape[2] is 1 or 3 or 4
                && IsOverMaps(network.Declaration)
            )
            {
                var (height, width, channels) = (shape[0], shape[1], shape[2]);
                findings.Add(Rules.ChannelsLast, place, Numbers.Plain(height), Numbers.Plain(width), Numbers.Plain(channels));
            }
        }
    }

    // What is flattened first has no order of dimensions.
    private static bool IsOverMaps(NetworkDeclaration declaration) =>
        declaration
            .Pipeline.Layers()
            .Select(stage => stage.Layer.Traits)
            .TakeWhile(traits => !traits.Reshape)
            .Any(traits => traits.Pool || traits.Window is not null);
}
