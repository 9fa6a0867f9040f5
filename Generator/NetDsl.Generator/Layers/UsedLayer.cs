using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Signatures;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Use&lt;Encoder&gt;]</c>: another network as a stage.</summary>
/// <param name="Network">The network.</param>
/// <param name="Freeze">Whether training leaves it as it is.</param>
/// <param name="Rate">Its learning rate as a multiple of the optimizer's; null where none is written.</param>
internal sealed record UsedLayer(UsedNetwork Network, bool Freeze = false, double? Rate = null) : Layer
{
    // Frozen parameters are not counted among those that training changes.
    private static readonly Parameter Frozen = new("frozen", Card: CardForm.Value, IsInFactory: false, IsPrinted: false);

    private static readonly Parameter Factor = new(
        "rate",
        Card: CardForm.Named,
        Word: "learning rate ×",
        IsInFactory: false,
        IsPrinted: false
    );

    /// <summary>Reads the attribute or the call.</summary>
    public static UsedLayer Of(UsedNetwork network, WrittenValues values) =>
        new(network, values.Flag("Frozen") ?? false, values.Real("Rate"));

    public override bool IsNetwork => true;

    public override bool IsFrozen => Freeze;

    public override string Stem => Texts.LowerFirst(Network.Name);

    public override SampleType? DeclaredInput => Signature.Fault is null ? Signature.Input : null;

    // One that cannot be used has been reported.
    public override bool NeedsInput => false;

    public override bool IsBuildable => Signature.Fault is null;

    public override LayerTraits Traits =>
        Signature.Head with
        {
            Text = Signature.Head.Text.Length > 0 ? Signature.Head.Text : Network.Name,
            // Whatever is inside: layers around it are taken for more than one.
            NonLinear = true,
        };

    public override void Check(Place place, Findings findings)
    {
        if (Signature.Fault is var (why, instead))
        {
            findings.Add(Rules.NetworkNotUsable, place, Network.Name, why, instead);
        }

        if (Rate is { } rate && !(rate > 0 && Numbers.IsFloat(rate)))
        {
            findings.Add(
                Rules.LearningRateNotPositive,
                place.At("Rate"),
                "Rate",
                Numbers.Text(rate),
                "0.1, or Frozen = true for a network that stays as it is"
            );
        }
    }

    public override Operation? Build(SampleType input, Place place, Findings findings)
    {
        if (input.Shape != Signature.Input.Shape)
        {
            findings.Add(Rules.UsedInputDiffers, place, Network.Name, Signature.Input.Shape.ToString(), input.Shape.ToString());
            return null;
        }

        return new Operation(
            Network.Name,
            Signature.Output,
            new OnnxNetwork(),
            IsFrozen ? EquatableArray.Of(Frozen.Of(new Word($"{Numbers.Grouped(Signature.AllParameters)} parameters frozen")))
                : OwnRate is { } rate ? EquatableArray.Of(Factor.Of(rate))
                : default,
            PlacementForm.Network,
            IsFrozen ? 0 : Signature.Parameters,
            Signature.MultiplyAdds,
            BufferBytes: Signature.BufferBytes,
            HasModes: Signature.HasModes,
            Draws: Signature.Draws && !IsFrozen,
            Used: new UsedModule(Network.Type, Signature, IsFrozen, OwnRate)
        );
    }

    // A factor of 1 is no factor, and what is frozen does not learn.
    private double? OwnRate => IsFrozen || Rate == 1 ? null : Rate;

    private NetworkSignature Signature => Network.Signature;
}
