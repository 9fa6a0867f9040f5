namespace NetDsl.Generator.Checks.Advice;

/// <summary>
/// One family of rules on networks that can be generated and yet will not do what they should. The analyzer gives advice, the
/// generator does not know of it: a change of advice does not generate anything again. A family is one file.
/// </summary>
internal abstract class AdviceFamily : IKind
{
    public string Name => GetType().Name;

    /// <summary>Whether it looks only at what is written, and may find the cause of errors.</summary>
    public virtual bool ExplainsErrors => false;

    /// <summary>Reports what is certainly a mistake; in doubt nothing.</summary>
    /// <param name="network">A network; without errors, unless the family explains them.</param>
    /// <param name="findings">Takes what is found.</param>
    public abstract void Check(CheckedNetwork network, Findings findings);
}
