namespace NetDsl;

/// <summary>The layout of the page of <see cref="HtmlReport"/>.</summary>
internal static class ReportStyle
{
    public const string Classes = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
        main { max-width: 70rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 0.75rem; font-size: 1.2rem; }
        p { margin: 0.25rem 0 1rem; }
        .quiet { color: var(--quiet); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; margin: 1.25rem 0 0; }
        .tiles div { background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; padding: 0.75rem 1rem; }
        dt { color: var(--quiet); font-size: 0.85rem; }
        dd { margin: 0; }
        .tiles dd { font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
        .tiles small { display: block; color: var(--quiet); font-size: 0.8rem; font-weight: 400; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.75rem; }
        figure { margin: 0; background: var(--panel); border: 1px solid var(--edge); border-radius: 8px; padding: 0.75rem; min-width: 0; }
        .sides { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; }
        .scroll { max-width: 100%; overflow-x: auto; }
        table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
        th, td { padding: 0.3rem 0.75rem; text-align: left; white-space: nowrap; border-bottom: 1px solid var(--edge); }
        th { font-weight: 600; }
        .number { text-align: right; }
        tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
        .matrix th, .matrix td { padding: 0.3rem 0.6rem; text-align: right; border: 1px solid var(--edge); }
        .matrix td { min-width: 2.6rem; }
        .matrix .right { background: rgb(var(--first-rgb) / var(--depth)); }
        .matrix .wrong { background: rgb(var(--second-rgb) / var(--depth)); }
        .matrix .none { color: var(--quiet); }
        .matrix .quiet { font-weight: 400; }
        .facts { display: grid; gap: 0; margin: 1rem 0 0; font-size: 0.9rem; }
        .facts div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.75rem; padding: 0.3rem 0; border-bottom: 1px solid var(--edge); }
        .facts dt { font-size: inherit; }
        .facts dd { overflow-wrap: anywhere; }
        summary { cursor: pointer; padding: 0.25rem 0; }
        :focus-visible { outline: 2px solid var(--first); outline-offset: 2px; }
        @media (max-width: 30rem) {
          main { padding: 1.25rem 0.9rem 3rem; }
          .tiles { grid-template-columns: 1fr 1fr; }
          .tiles div:last-child:nth-child(odd) { grid-column: 1 / -1; }
          .facts div { grid-template-columns: 7rem 1fr; }
          table { font-size: 0.82rem; }
          th, td, .matrix th, .matrix td { padding: 0.3rem 0.4rem; }
        }
        @media print { main { max-width: none; } figure, tr { break-inside: avoid; } }
        """;
}
