namespace NetDsl.Generator.Graphs;

/// <summary>The names of a part of a module.</summary>
/// <param name="Own">Its name in the module.</param>
/// <param name="Member">The member of the module's class, escaped.</param>
/// <param name="Key">What its keys in the state_dict begin with: the names of the modules around it and its own, with
/// dots.</param>
/// <param name="Path">The same way in C#, from the network's class: members, with dots.</param>
/// <param name="ClassKey">What the class of a block is called after: its key from the innermost function around it.</param>
internal sealed record NodeName(string Own, string Member, string Key, string Path, string ClassKey)
{
    /// <summary>The name of a part of the network itself.</summary>
    public static NodeName Of(string own, string member) => new(own, member, own, member, own);

    /// <summary>The name of a part of the module that has this name.</summary>
    public NodeName With(string own, string member) => new(own, member, $"{Key}.{own}", $"{Path}.{member}", $"{ClassKey}.{own}");
}
