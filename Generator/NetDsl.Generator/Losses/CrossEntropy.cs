using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Losses;

/// <summary>-log softmax(output)[label], output <c>[N, classes]</c>, labels <c>[N]</c>.</summary>
internal sealed class CrossEntropy : LossKind
{
    public override string Name => "CrossEntropy";

    public override string Factory => "CrossEntropyLoss()";

    public override string Note => "softmax included";

    public override string CountRight => "output.argmax(1).eq(y).sum().item<long>()";

    public override void Check(Shape output, Place place, Findings findings)
    {
        if (output.Rank != 1)
        {
            const string repair = "End the network with [Flatten] and a [Layer(classes)]";
            findings.Add(Rules.LossDoesNotFit, place, Name, "[N, classes]", output.Batch, repair);
        }
    }
}
