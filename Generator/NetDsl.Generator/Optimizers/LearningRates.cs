namespace NetDsl.Generator.Optimizers;

/// <summary>
/// The learning rates of an optimizer that are not certainly wrong. Both ends are far from the usual ones: a rate outside is a
/// typing mistake or an argument in the wrong place, not a bold choice.
/// </summary>
/// <param name="Lowest">Below it initial weights do not change within any run.</param>
/// <param name="Highest">Above it training does not converge.</param>
/// <param name="Usual">The usual range, for the message.</param>
/// <param name="Step">What a step does, for the message; it follows the optimizer's name.</param>
internal sealed record LearningRates(double Lowest, double Highest, string Usual, string Step);
