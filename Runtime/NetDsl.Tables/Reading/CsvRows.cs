using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace NetDsl.Tables;

/// <summary>
/// The rows of a CSV text after its header. Cells in quotes may contain separators, line breaks and doubled quotes (RFC 4180);
/// white space around cells does not count.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private readonly SepReader reader;
    private readonly Stream? file;
    private readonly Faults faults;
    private char[] unquoted = new char[64];
    private readonly Func<bool> moveNext;
    private readonly int skippedLines;
    private int nextLine = 1;

    private CsvRows(TextReader text, Stream? file, Faults faults, char? separator)
    {
        (this.file, this.faults) = (file, faults);
        skippedLines = Guarded(() => SkipEmptyLines(text));
        var options = new SepReaderOptions(separator is { } known ? new Sep(known) : null)
        {
            HasHeader = false,
            DisableColCountCheck = true,
        };
        reader = Guarded(() => options.From(text));
        moveNext = reader.MoveNext;
        Columns = ReadHeader();
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The character between cells.</summary>
    public char Separator => reader.Spec.Sep.Separator;

    /// <summary>The line in which the row begins, from 1, as editors count.</summary>
    public int Line { get; private set; }

    /// <summary>The part of the file that has been read, 0 to 1; null if its size is not known.</summary>
    public double? Share => file is null ? null : Math.Clamp((double)file.Position / Math.Max(1, file.Length), 0, 1);

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It has no header, or its first rows are damaged.</exception>
    public static CsvRows Open(string path, Faults faults, char? separator, Encoding? encoding)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            return new CsvRows(new StreamReader(file, Strict(encoding)), file, faults, separator);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a text.</summary>
    /// <exception cref="InvalidDataException">It has no header, or its first rows are damaged.</exception>
    public static CsvRows Open(TextReader text, Faults faults, char? separator) =>
        new(new OpenText(text), null, faults, separator);

    /// <summary>Goes to the next row; empty lines are left out.</summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InvalidDataException">It does not have as many cells as there are columns, or its quotes do not
    /// match.</exception>
    public bool Next()
    {
        while (Advance())
        {
            var row = reader.Current;
            if (row.ColCount == Columns.Count && (row.ColCount > 1 || !IsBlank(row)))
            {
                return true;
            }

            if (!IsBlank(row))
            {
                throw OtherCount(row.ColCount);
            }
        }

        return false;
    }

    /// <summary>A cell of the row, without quotes; valid until the next call.</summary>
    public ReadOnlySpan<char> Cell(int column) => Text(reader.Current[column].Span);

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        file?.Dispose();
    }

    // UTF-8 that is none would become replacement characters, in the names of classes for example.
    private static Encoding Strict(Encoding? encoding) =>
        encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static bool IsBlank(SepReader.Row row) => row.ColCount == 1 && row[0].Span.IsWhiteSpace();

    // The separator is recognised in the first line, so that has to be the header.
    private static int SkipEmptyLines(TextReader text)
    {
        var skipped = 0;
        while (text.Peek() is '\r' or '\n')
        {
            skipped++;
            if (text.Read() == '\r' && text.Peek() == '\n')
            {
                text.Read();
            }
        }

        return skipped;
    }

    // The next row, with its quotes checked.
    private bool Advance()
    {
        if (!Guarded(moveNext))
        {
            return false;
        }

        // Sep counts the lines of the first row wrongly.
        var row = reader.Current;
        Line = skippedLines + (row.RowIndex == 0 ? 1 : row.LineNumberFrom);
        nextLine = skippedLines + row.LineNumberToExcl;
        CheckQuotes(row);
        return true;
    }

    private string[] ReadHeader()
    {
        if (!Advance() || IsBlank(reader.Current))
        {
            throw faults.End(null, "found no text, expected a first line with the names of the columns.");
        }

        var row = reader.Current;
        var names = new string[row.ColCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Text(row[i].Span.TrimStart('\uFEFF')).ToString();
        }

        return names;
    }

    private ReadOnlySpan<char> Text(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.IsEmpty || cell[0] != '"')
        {
            return cell;
        }

        cell = cell[1..^1];
        if (!cell.Contains('"'))
        {
            return cell;
        }

        if (unquoted.Length < cell.Length)
        {
            unquoted = new char[cell.Length * 2];
        }

        var length = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            unquoted[length++] = cell[i];
            i += cell[i] == '"' ? 1 : 0;
        }

        return unquoted.AsSpan(0, length);
    }

    private void CheckQuotes(SepReader.Row row)
    {
        if (!row.Span.Contains('"'))
        {
            return;
        }

        for (var i = 0; i < row.ColCount; i++)
        {
            var cell = row[i].Span.TrimStart('\uFEFF').Trim();
            if (cell.Contains('"') && !IsQuoted(cell))
            {
                throw faults.End(
                    Line,
                    cell[0] == '"' && cell.Count('"') % 2 != 0
                        ? $"found a quote that is not closed, in front of {ColumnNames.Quoted(cell[1..])}. Add the quote at the "
                            + "end of the cell; a quote within a cell is written twice."
                        : $"found {ColumnNames.Quoted(cell)}, expected quotes around the whole cell or none. Write a "
                            + $"quote within "
                            + "a cell twice, and the cell in quotes: \"5\"\" pipe\"."
                );
            }
        }
    }

    // Between the first quote and the last, quotes are in pairs.
    private static bool IsQuoted(ReadOnlySpan<char> cell)
    {
        if (cell.Length < 2 || cell[0] != '"' || cell[^1] != '"')
        {
            return false;
        }

        for (cell = cell[1..^1]; cell.IndexOf('"') is >= 0 and var at; cell = cell[(at + 2)..])
        {
            if (at + 1 == cell.Length || cell[at + 1] != '"')
            {
                return false;
            }
        }

        return true;
    }

    private InvalidDataException OtherCount(int count) =>
        faults.End(
            Line,
            string.Create(
                CultureInfo.InvariantCulture,
                $"found {count} {(count == 1 ? "cell" : "cells")}, expected {Columns.Count}, one for each column. "
            )
                + (
                    count > Columns.Count
                        ? $"Put cells that contain {Shown(Separator)} into quotes."
                        : "Complete the line, or remove it."
                )
        );

    /// <summary>A separator in a message.</summary>
    public static string Shown(char separator) => separator == '\t' ? "a tab" : $"\"{separator}\"";

    // What the decoder and the parser cannot read, in our words.
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException undecodable)
        {
            throw new InvalidDataException(
                faults
                    .End(
                        null,
                        "found bytes that are not text in UTF-8. Save the file as UTF-8, or say what it is: "
                            + "Encoding = Encoding.Latin1."
                    )
                    .Message,
                undecodable
            );
        }
        catch (NotSupportedException tooLong)
        {
            throw new InvalidDataException(
                faults.End(nextLine, "found a row that is too long to be one. Look for a quote that is not closed.").Message,
                tooLong
            );
        }
    }
}
