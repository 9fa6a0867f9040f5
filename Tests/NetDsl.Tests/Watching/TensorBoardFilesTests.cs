using System.Buffers.Binary;
using System.Text;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Watching;

/// <summary>The files by a reader of their own; docs/watching.md says how they were read by TensorBoard's code.</summary>
public sealed class TensorBoardFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_checksum_is_masked_and_has_known_values()
    {
        // RFC 3720's check value for "123456789", and 32 zeros.
        Assert.Equal(Masked(0xE3069283), RecordFile.Checksum("123456789"u8));
        Assert.Equal(Masked(0x8A9136AA), RecordFile.Checksum(new byte[32]));

        static uint Masked(uint crc) => unchecked(((crc >> 15) | (crc << 17)) + 0xa282ead8);
    }

    [Fact]
    public void A_run_is_a_file_of_events()
    {
        var time = new ManualTime();
        FakeRun.Through(new TensorBoardFiles(folder["run"], 2, time), time);
        var file = Assert.Single(Directory.GetFiles(folder["run"]));
        Assert.Matches(@"^events\.out\.tfevents\.1767323045\.\d+\.\d+\.netdsl$", Path.GetFileName(file));

        var events = Records(File.ReadAllBytes(file)).Select(record => Event(record)).ToArray();
        Assert.Equal("0: version brain.Event:2", events[0]);
        Assert.Equal("0: card text [    Fake<1>: [4] -> [3]", events[1][..events[1].IndexOf('\n')]);
        Assert.StartsWith("0: options text [    TrainingOptions { BatchSize = 10", events[2]);
        Assert.Equal(
            [
                "1: train/loss 2, train/learning_rate 0.1, train/samples_per_second 200",
                "2: train/loss 1, train/learning_rate 0.05, train/samples_per_second 200",
                "3: test/loss 0.5, test/accuracy 0.6",
                "4: train/loss 0.5, train/learning_rate 0.0125, train/samples_per_second 175",
                "6: train/loss 0.33333334, train/learning_rate 0.003125, train/samples_per_second 166.66667",
                "6: test/loss 0.25, test/accuracy 0.8",
            ],
            events[3..]
        );
    }

    [Fact]
    public void Each_run_gets_a_file_and_one_that_fails_is_whole()
    {
        var observer = new TensorBoardFiles(folder.Path);
        FakeRun.Through(observer, new ManualTime());
        observer.OnStart(FakeRun.Start);
        observer.OnFailed();
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.NotEmpty(Records(File.ReadAllBytes(file))));
    }

    private static List<byte[]> Records(byte[] file)
    {
        var records = new List<byte[]>();
        for (var at = 0; at < file.Length; )
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
            Assert.Equal(RecordFile.Checksum(file.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            var data = file.AsSpan(at + 12, length);
            Assert.Equal(RecordFile.Checksum(data), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            records.Add(data.ToArray());
            at += length + 16;
        }

        return records;
    }

    private static string Event(byte[] data)
    {
        var fields = Fields(data);
        Assert.InRange(BitConverter.ToDouble(fields[0].Value), 1767323045, 1767323047);
        var step = fields.Find(field => field.Number == 2).Value is { } number ? BitConverter.ToInt64(number) : 0;
        return $"{step}: "
            + string.Join(
                ", ",
                fields
                    .Skip(1)
                    .Where(field => field.Number != 2)
                    .Select(field => field.Number == 3 ? $"version {Text(field.Value)}" : Summary(field.Value))
            );
    }

    private static string Summary(byte[] data) => string.Join(", ", Fields(data).Select(field => Value(field.Value)));

    private static string Value(byte[] data)
    {
        var fields = Fields(data);
        var tag = Text(fields[0].Value);
        if (fields[1].Number == 2)
        {
            return FormattableString.Invariant($"{tag} {BitConverter.ToSingle(fields[1].Value)}");
        }

        var (tensor, metadata) = (Fields(fields[1].Value), Fields(fields[2].Value));
        Assert.Equal((8, 9), (fields[1].Number, fields[2].Number));
        Assert.Equal((1, 7L), (tensor[0].Number, BitConverter.ToInt64(tensor[0].Value)));
        return $"{tag} {Text(Fields(metadata[0].Value)[0].Value)} [{Text(tensor[2].Value)}]";
    }

    private static List<(int Number, byte[] Value)> Fields(byte[] data)
    {
        var fields = new List<(int, byte[])>();
        var at = 0;
        while (at < data.Length)
        {
            var key = Varint();
            var length = (key & 7) switch
            {
                1 => 8,
                5 => 4,
                2 => (int)Varint(),
                _ => 0,
            };
            if (length == 0 && (key & 7) == 0)
            {
                fields.Add(((int)(key >> 3), BitConverter.GetBytes(Varint())));
                continue;
            }

            fields.Add(((int)(key >> 3), data[at..(at + length)]));
            at += length;
        }

        return fields;

        long Varint()
        {
            long value = 0;
            for (var shift = 0; ; shift += 7)
            {
                value |= (long)(data[at] & 0x7F) << shift;
                if (data[at++] < 0x80)
                {
                    return value;
                }
            }
        }
    }

    private static string Text(byte[] value) => Encoding.UTF8.GetString(value);
}
