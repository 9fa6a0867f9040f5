namespace NetDsl;

/// <summary>The colours of charts, light and dark, for pages and for pictures that are files of their own.</summary>
internal static class ChartStyle
{
    /// <summary>
    /// The colours as variables; those of the text have a contrast of 4.5 to their background, those of lines 3.
    /// </summary>
    public const string Colours = """
        :root { color-scheme: light dark; --page: #ffffff; --panel: #f6f7f9; --edge: #d9dde3; --text: #1b1f24; --quiet: #57606a;
          --first: #1f5fbf; --second: #b4500b; --first-rgb: 31 95 191; --second-rgb: 180 80 11; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #14171c; --panel: #1c2027; --edge: #353b45; --text: #e8eaed; --quiet: #a2abb8;
            --first: #7db0ff; --second: #ffb070; --first-rgb: 96 156 255; --second-rgb: 255 150 80; }
        }
        """;

    /// <summary>The classes of <see cref="LineChart"/>.</summary>
    public const string Classes = """
        .chart { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--quiet); }
        .chart .axis { fill: var(--text); }
        .chart line.grid { stroke: var(--edge); }
        .chart line.tick { stroke: var(--quiet); }
        .chart line.mark { stroke: var(--second); stroke-dasharray: 4 3; }
        .chart text.mark { fill: var(--second); font-weight: 600; }
        .chart path, .chart line.first, .chart line.second { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .chart .first { stroke: var(--first); }
        .chart .second { stroke: var(--second); }
        .chart .faint { stroke: var(--first); stroke-width: 1; opacity: 0.45; }
        .chart circle.second { fill: var(--second); }
        """;

    /// <summary>The element style of a picture that is a file of its own.</summary>
    public const string OfPicture = $$"""
        <style>{{Colours}}
        {{Classes}}
        svg { background: var(--page); }</style>
        """;
}
