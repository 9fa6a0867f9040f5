using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// When a run ends early: after some evaluations in a row without progress, as with Keras's
/// <see href="https://keras.io/api/callbacks/early_stopping/">EarlyStopping</see>. The network then has the weights of its best
/// evaluation, also if the run ended for another reason.
/// </summary>
/// <param name="Patience">Evaluations in a row without progress after which the run ends, at least 1.</param>
/// <param name="MinDelta">What progress is: a score that is better by more than this than the one that last was progress; finite
/// and at least 0, in the unit of the score.</param>
/// <param name="Watch">The score that is watched.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record EarlyStop(int Patience = 5, double MinDelta = 0, WatchKind Watch = WatchKind.Metric)
{
    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it and the range.</exception>
    public void Validate()
    {
        if (Patience < 1)
        {
            throw Refused(nameof(Patience), Patience, "a number of evaluations of at least 1");
        }

        if (!(MinDelta >= 0 && double.IsFinite(MinDelta)))
        {
            throw Refused(nameof(MinDelta), MinDelta, "a finite number of at least 0");
        }

        if (!Enum.IsDefined(Watch))
        {
            throw Refused(nameof(Watch), (int)Watch, "Metric or Loss");
        }
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Patience = {Patience}, MinDelta = {MinDelta}, Watch = {Watch}");
        return true;
    }

    private static ArgumentException Refused(string name, double value, string range) =>
        new(FormattableString.Invariant($"The {name} of early stopping is {value}: it must be {range}."));
}
