namespace NetDsl.Build.Native;

/// <summary>Decides whether a library's version requirement may be marked weak, and marks it.</summary>
internal static class WeakRequirement
{
    /// <summary>Marks the requirement in these bytes, or leaves them unchanged and says why.</summary>
    public static WeakRequirementOutcome Mark(byte[] bytes, string version)
    {
        try
        {
            if (ElfLibrary.Read(bytes) is not { } library)
            {
                return WeakRequirementOutcome.OtherPlatform;
            }

            VersionRequirement[] requirements =
            [
                .. library.Requirements().Where(requirement => requirement.Name == version && !requirement.IsWeak),
            ];
            if (requirements.Length == 0)
            {
                return WeakRequirementOutcome.NotRequired;
            }

            if (requirements.Any(library.IsReferredTo))
            {
                return WeakRequirementOutcome.Used;
            }

            foreach (var requirement in requirements)
            {
                // Little-endian: the flag is in the first of the two bytes.
                bytes[requirement.FlagsOffset] |= (byte)VersionRequirement.Weak;
            }

            return WeakRequirementOutcome.Marked;
        }
        catch (InvalidDataException)
        {
            return WeakRequirementOutcome.Unreadable;
        }
    }
}

/// <summary>The result for a library.</summary>
internal enum WeakRequirementOutcome
{
    /// <summary>The requirement is weak now.</summary>
    Marked,

    /// <summary>Left alone: it is not a library for Linux on x86-64.</summary>
    OtherPlatform,

    /// <summary>Left alone: it does not require the version, or the requirement is weak already.</summary>
    NotRequired,

    /// <summary>Left alone: something in it needs the version.</summary>
    Used,

    /// <summary>Left alone: it is truncated or inconsistent.</summary>
    Unreadable,
}
