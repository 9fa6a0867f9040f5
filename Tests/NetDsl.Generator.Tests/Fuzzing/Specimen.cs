namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>A program of the fuzz: all of it follows from its number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="Text">The program.</param>
internal sealed record Specimen(int Number, string Kind, string Text)
{
    public static Specimen Of(int number)
    {
        var dice = new Dice(number);
        return dice.Below(14) switch
        {
            < 3 => new(number, "declared", RandomNetwork.Program(number, dice, wild: false)),
            < 7 => new(number, "declared wildly", RandomNetwork.Program(number, dice, wild: true)),
            10 or 11 => new(number, "functional", RandomDefine.Program(number, dice, wild: false)),
            12 => new(number, "functional wildly", RandomDefine.Program(number, dice, wild: true)),
            13 => new(number, "functional mutated", Keystrokes.Of(RandomDefine.Program(number, dice, wild: false), dice)),
            _ => new(number, "mutated", Keystrokes.Of(RandomNetwork.Program(number, dice, wild: false), dice)),
        };
    }
}
