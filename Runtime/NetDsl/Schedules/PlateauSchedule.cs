using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// A fall when the test loss stops falling: max(rate·Factor^n, Floor), with n reductions so far. PyTorch's
/// <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html">ReduceLROnPlateau</see>
/// on the loss, with <c>threshold_mode='rel'</c> and without its <c>eps</c>. It needs test data; evaluations during the warm-up
/// do not count.
/// </summary>
/// <param name="Factor">What the rate is multiplied by, above 0 and below 1.</param>
/// <param name="Patience">Evaluations in a row without a lower loss that are let pass, at least 0; the next one reduces the
/// rate.</param>
/// <param name="MinDelta">The share by which a loss must be below the lowest one so far, from 0 to below 1; PyTorch's
/// <c>threshold</c>.</param>
/// <param name="Cooldown">Evaluations after a reduction that do not count as without progress, at least 0.</param>
/// <param name="Floor">The lowest rate, from 0 to below the learning rate; PyTorch's <c>min_lr</c>.</param>
/// <param name="Warmup">Steps or epochs during which the rate rises, at least 0.</param>
/// <param name="Unit">What Warmup counts; the other numbers count evaluations.</param>
public sealed record PlateauSchedule(
    double Factor = 0.1,
    int Patience = 10,
    double MinDelta = 0.0001,
    int Cooldown = 0,
    double Floor = 0,
    int Warmup = 0,
    ScheduleUnit Unit = ScheduleUnit.Steps
) : Schedule(Warmup, Unit)
{
    private protected override IEnumerable<(string Name, object? Value)> Settings =>
        [("Factor", Factor), ("Patience", Patience), ("MinDelta", MinDelta), ("Cooldown", Cooldown), ("Floor", Floor)];

    /// <summary>The state after one more evaluation.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="loss">The loss on the test data.</param>
    /// <returns>The new state; a loss that is not a number is not lower than another one.</returns>
    public PlateauState Next(PlateauState state, double loss)
    {
        ArgumentNullException.ThrowIfNull(state);
        var isBetter = loss < state.Best * (1 - MinDelta);
        var waited = isBetter || state.Cooling > 0 ? 0 : state.Waited + 1;
        var next = state with { Best = isBetter ? loss : state.Best, Waited = waited, Cooling = Math.Max(state.Cooling - 1, 0) };
        return waited > Patience ? next with { Waited = 0, Cooling = Cooldown, Reductions = next.Reductions + 1 } : next;
    }

    /// <summary>The rate of a step after the warm-up.</summary>
    /// <param name="learningRate">The optimizer's learning rate.</param>
    /// <param name="state">The state after the evaluations so far.</param>
    /// <returns>The rate, at least <see cref="Floor"/>.</returns>
    public double Rate(double learningRate, PlateauState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Math.Max(RateFormulas.Powers(learningRate, Factor, state.Reductions), Floor);
    }

    private protected override double RateAfterWarmup(int step, int steps, double learningRate, PlateauState state) =>
        Rate(learningRate, state);

    private protected override Schedule Times(int stepsPerEpoch) => this;

    private protected override void ValidateOwn(double learningRate)
    {
        Share(Factor, nameof(Factor));
        AtLeast(0, Patience, nameof(Patience));
        if (!(MinDelta >= 0 && MinDelta < 1))
        {
            throw Refused(nameof(MinDelta), MinDelta, "from 0 to below 1");
        }

        AtLeast(0, Cooldown, nameof(Cooldown));
        IsFloor(Floor, nameof(Floor), learningRate);
    }
}

/// <summary>What a <see cref="PlateauSchedule"/> remembers of a run's evaluations.</summary>
/// <param name="Best">The lowest test loss; infinite before the first evaluation.</param>
/// <param name="Waited">Evaluations since then that count as without progress.</param>
/// <param name="Cooling">Evaluations to come that do not count.</param>
/// <param name="Reductions">How often the rate was reduced.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record PlateauState(double Best, int Waited, int Cooling, int Reductions)
{
    /// <summary>The state before the first evaluation.</summary>
    public static PlateauState Start { get; } = new(double.PositiveInfinity, 0, 0, 0);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Best = {Best}, Waited = {Waited}, Cooling = {Cooling}, Reductions = {Reductions}"
        );
        return true;
    }
}
