using NetDsl.Tests.Data;

namespace NetDsl.Tests.Saving;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_read()
    {
        SafetensorsEntry[] entries =
        [
            .. Enum.GetValues<SafetensorsType>()
                .Select(type => new SafetensorsEntry($"tensor of {type}", type, [2, 3], Counting(6 * Size(type)))),
            new("scalar", SafetensorsType.I64, [], Counting(8)),
            new("empty", SafetensorsType.F32, [3, 0, 2], ReadOnlyMemory<byte>.Empty),
            new("Größe \"1\"\\\n😀", SafetensorsType.BOOL, [1], Counting(1)),
            new("", SafetensorsType.U8, [1], Counting(1)),
        ];
        new SafetensorsFile(entries, new Dictionary<string, string> { ["format"] = "pt", ["Ä"] = "ö\u0001" }).Write(
            folder["file"]
        );

        var read = SafetensorsFile.Read(folder["file"]);

        Assert.Equal(Texts(entries).Order(StringComparer.Ordinal), Texts(read.Entries).Order(StringComparer.Ordinal));
        Assert.Equal([("format", "pt"), ("Ä", "ö\u0001")], read.Metadata.Select(pair => (pair.Key, pair.Value)));

        static IEnumerable<string> Texts(IEnumerable<SafetensorsEntry> entries) =>
            entries.Select(entry => $"{entry}: {Convert.ToHexString(entry.Data.Span)}");
    }

    [Fact]
    public void Wide_elements_come_first_and_names_are_sorted()
    {
        new SafetensorsFile([
            new("a", SafetensorsType.F32, [1], Counting(4)),
            new("c", SafetensorsType.I64, [], Counting(8)),
            new("B", SafetensorsType.F32, [2], Counting(8)),
            new("d", SafetensorsType.BOOL, [1], Counting(1)),
        ]).Write(folder["file"]);

        var bytes = File.ReadAllBytes(folder["file"]);

        // The order and the padding of the format's own library.
        const string header =
            """{"c":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"B":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}"""
            + ""","a":{"dtype":"F32","shape":[1],"data_offsets":[16,20]}"""
            + ""","d":{"dtype":"BOOL","shape":[1],"data_offsets":[20,21]}}""";
        var padded = header.PadRight((header.Length + 7) / 8 * 8);
        Assert.Equal([.. SafetensorsBytes.Make(padded), .. Counting(8), .. Counting(8), .. Counting(4), .. Counting(1)], bytes);
    }

    [Fact]
    public void An_empty_file_has_an_empty_header()
    {
        new SafetensorsFile([]).Write(folder["file"]);

        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 0, .. "{}      "u8], File.ReadAllBytes(folder["file"]));
        Assert.Empty(SafetensorsFile.Read(folder["file"]).Entries);
    }

    [Fact]
    public void Order_of_fields_and_unknown_ones_do_not_matter()
    {
        var file = Read(
            """
             {"__metadata__":{},"b":{"data_offsets":[2,3],"later":{"x":[1,{}]},"shape":[1],"dtype":"I8"},
              "\u0061":{"shape":[2,1],"data_offsets":[0,2],"dtype":"U8"}}
            """.Trim(),
            3
        );

        Assert.Equal(["a: U8 [2, 1]", "b: I8 [1]"], file.Entries.Select(entry => entry.ToString()));
        Assert.Equal([1, 2], file.Entries[0].Data.ToArray());
        Assert.Equal([3], file.Entries[1].Data.ToArray());
    }

    [Theory]
    [InlineData("", 0, "its header does not begin with '{'")]
    [InlineData(" {}", 0, "its header does not begin with '{'")]
    [InlineData("[]", 0, "its header does not begin with '{'")]
    [InlineData("{", 0, "its header is not JSON")]
    [InlineData("{}x", 0, "its header is not JSON")]
    [InlineData("{} {}", 0, "its header is not JSON")]
    [InlineData("""{"a":{"dtype":"F32",}}""", 0, "its header is not JSON")]
    [InlineData("""{"a":{"dtype":"\uD800","shape":[],"data_offsets":[0,4]}}""", 4, "its header has a string that is not text")]
    [InlineData("""{"a":1}""", 0, "its header does not give type, shape and place of tensor 'a'")]
    [InlineData("""{"a":null}""", 0, "its header does not give type, shape and place of tensor 'a'")]
    [InlineData("""{"a":{"shape":[],"data_offsets":[0,4]}}""", 4, "tensor 'a' has no dtype")]
    [InlineData("""{"a":{"dtype":"F32","data_offsets":[0,4]}}""", 4, "tensor 'a' has no shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[]}}""", 4, "tensor 'a' has no data_offsets")]
    [InlineData("""{"a":{"dtype":11,"shape":[],"data_offsets":[0,4]}}""", 4, "the dtype of tensor 'a' is not a string")]
    [InlineData("""{"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}""", 4, "the shape of tensor 'a' is not an array")]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""",
        4,
        "the shape of tensor 'a' is not a list of integers from 0"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""",
        4,
        "the shape of tensor 'a' is not a list of integers from 0"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""",
        4,
        "the shape of tensor 'a' is not a list of integers from 0"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}}""",
        4,
        "the shape of tensor 'a' is not a list of integers from 0"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4]}}""",
        4,
        "the shape of tensor 'a' is not a list of integers"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,0]}}""",
        0,
        "tensor 'a', F32 [4611686018427387904, 4611686018427387904], cannot have the data_offsets [0, 0]"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[1073741824],"data_offsets":[0,4294967296]}}""",
        4,
        "tensor 'a', F32 [1073741824], is larger than the 2147483591 bytes that can be read"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""",
        4,
        "tensor 'a', F32 [2], cannot have the data_offsets [0, 4]"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[4,0]}}""",
        4,
        "tensor 'a' has the data_offsets [4, 0]: a first and an end are needed"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[4]}}""",
        4,
        "tensor 'a' has the data_offsets [4]: a first and an end are needed"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4,8]}}""",
        4,
        "tensor 'a' has the data_offsets [0, 4, 8]: a first and an end are needed"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""",
        3,
        "its tensors have 4 bytes together, and 3 follow the header"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""",
        5,
        "its tensors have 4 bytes together, and 5 follow the header"
    )]
    [InlineData(
        """{"a":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}""",
        8,
        "tensor 'a' begins at byte 4 of the data, and the one before it ends at 0"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}""",
        3,
        "tensor 'b' begins at byte 1 of the data, and the one before it ends at 2"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""",
        2,
        "tensor 'b' begins at byte 0 of the data, and the one before it ends at 2"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""",
        0,
        "its header has two tensors 'a'"
    )]
    [InlineData(
        """{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"\u0061":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""",
        0,
        "its header has two tensors 'a'"
    )]
    [InlineData("""{"a":{"dtype":"U8","dtype":"U8","shape":[0],"data_offsets":[0,0]}}""", 0, "tensor 'a' has two fields dtype")]
    [InlineData("""{"__metadata__":1}""", 0, "its metadata is not an object")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "its metadata 'a' is not a string")]
    [InlineData("""{"__metadata__":{"a":"1","a":"1"}}""", 0, "its metadata has 'a' twice")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", 0, "its header has two entries '__metadata__'")]
    public void A_faulty_header_is_one_clear_error(string header, int dataLength, string fault)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(header, dataLength));

        Assert.StartsWith(
            $"{folder["file"]} is damaged or not a safetensors file: {fault}",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "it has 3 bytes, and a safetensors file begins with 8")]
    [InlineData(
        new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D },
        "its first 8 bytes give a header of 3 bytes, and 2 follow: it is cut short"
    )]
    [InlineData(
        new byte[] { 1, 225, 245, 5, 0, 0, 0, 0, 0x7B, 0x7D },
        "its first 8 bytes give a header of more than the 100000000 bytes that are allowed"
    )]
    [InlineData(
        new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 },
        "its first 8 bytes give a header of more than the 100000000 bytes that are allowed"
    )]
    [InlineData(
        new byte[] { 0, 0, 0, 0, 0, 0, 0, 128, 0x7B, 0x7D },
        "its first 8 bytes give a header of more than the 100000000 bytes that are allowed"
    )]
    public void A_faulty_length_is_one_clear_error(byte[] bytes, string fault)
    {
        File.WriteAllBytes(folder["file"], bytes);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(folder["file"]));

        Assert.StartsWith(
            $"{folder["file"]} is damaged or not a safetensors file: {fault}",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        File.WriteAllBytes(folder["file"], SafetensorsBytes.Make([.. "{\""u8, 0xFF, .. "\":1}"u8]));

        Assert.Contains(
            "its header is not UTF-8",
            Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(folder["file"])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_as_long_as_the_header_is_not_all_shown()
    {
        var error = Assert.Throws<InvalidDataException>(() => Read($$"""{"{{new string('n', 1_000_000)}}":1}"""));

        Assert.InRange(error.Message.Length, 100, 400);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 100_000));

        Assert.Throws<InvalidDataException>(() => Read(deep));
        Assert.Throws<InvalidDataException>(() => Read("""{"a":{"x":""" + new string('[', 100_000)));
    }

    /// <summary>
    /// Each cut of a sound file, each flipped bit and a few thousand random changes of its first part: read or refused, nothing
    /// else.
    /// </summary>
    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        new SafetensorsFile(
            [
                new("fc1.weight", SafetensorsType.F32, [2, 3], Counting(24)),
                new("fc1.bias", SafetensorsType.F32, [2], Counting(8)),
                new("n", SafetensorsType.I64, [], Counting(8)),
            ],
            new Dictionary<string, string> { ["format"] = "pt" }
        ).Write(folder["file"]);
        var sound = File.ReadAllBytes(folder["file"]);
        var headerEnd = 8 + BitConverter.ToInt32(sound);
        var refused = 0;
        for (var length = 0; length < sound.Length; length++)
        {
            Assert.True(IsRefused(sound[..length]), $"cut to {length} bytes");
        }

        for (var bit = 0; bit < 8 * headerEnd; bit++)
        {
            var damaged = sound.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            refused += IsRefused(damaged) ? 1 : 0;
        }

        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = sound.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(8, headerEnd)] = (byte)random.Next(256);
            }

            refused += IsRefused(damaged) ? 1 : 0;
        }

        // Most are refused; a flipped letter of a name or of the metadata is not.
        Assert.InRange(refused, (3000 + (8 * headerEnd)) / 2, 3000 + (8 * headerEnd) - 1);
    }

    [Fact]
    public void Two_tensors_of_one_name_are_refused() =>
        Assert.Contains(
            "'a'",
            Assert
                .Throws<ArgumentException>(() =>
                    new SafetensorsFile([
                        new("a", SafetensorsType.U8, [], new byte[1]),
                        new("a", SafetensorsType.U8, [], new byte[1]),
                    ])
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a", new long[] { 2 }, 3)]
    [InlineData("a", new long[] { -1, -1 }, 4)]
    [InlineData("a", new[] { long.MaxValue, 2 }, 0)]
    [InlineData("__metadata__", new long[] { 1 }, 4)]
    public void An_entry_agrees_with_itself(string name, long[] shape, int length) =>
        Assert.Contains(
            $"'{name}'",
            Assert
                .Throws<ArgumentException>(() => new SafetensorsEntry(name, SafetensorsType.F32, shape, new byte[length]))
                .Message,
            StringComparison.Ordinal
        );

    private static byte[] Counting(int length) => [.. Enumerable.Range(1, length).Select(i => (byte)i)];

    private static int Size(SafetensorsType type) =>
        type.ToString() is var name && (name == "BOOL" || name.Contains('8')) ? 1 : int.Parse(name.Trim('B', 'F', 'I', 'U')) / 8;

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            using var content = new SafetensorsContent("damaged", new MemoryStream(bytes));
            Assert.All(content.Header.Slots, slot => Assert.Equal(slot.Name, content.Read(slot).Name));
            return false;
        }
        catch (InvalidDataException error)
        {
            Assert.Matches(
                "^damaged (is damaged or not a safetensors file|is not a safetensors file|cannot be read): ",
                error.Message
            );
            Assert.DoesNotContain(error.Message, char.IsControl);
            return true;
        }
    }

    private SafetensorsFile Read(string header, int dataLength = 0)
    {
        File.WriteAllBytes(folder["file"], SafetensorsBytes.Make(header, dataLength));
        return SafetensorsFile.Read(folder["file"]);
    }
}
