namespace NetDsl;

/// <summary>
/// How <see cref="Stages.Branches"/> makes one value of several: <see cref="Stages.Concat"/>, <see cref="Stages.Add"/> or
/// <see cref="Stages.Multiply"/>.
/// </summary>
/// <param name="flows">What the branches give, in order.</param>
public delegate Flow Merge(params Flow[] flows);
