using NetDsl.Images;
using NetDsl.Tests.Data;
using NetDsl.Tests.Support;
using NetDsl.Tests.Training;

namespace NetDsl.Tests.Images;

public sealed class ImageFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Classes_and_pictures_are_in_the_order_of_their_names()
    {
        // Ordinal: capitals come first, and 10 comes before 9.
        Grey("b/9.png", 9);
        Grey("b/10.png", 10);
        Grey("a/x.PNG", 1);
        Grey("C/x.png", 3);
        var data = Open();

        Assert.Equal(["C", "a", "b"], data.ClassNames);
        Assert.Equal((4, 3, 1), (data.Count, data.Classes, data.FeatureCount));
        Assert.Equal([0, 1, 2, 2], Labels(data));
        Assert.Equal(new[] { 3, 1, 10, 9 }.Select(value => value / 255f), Features(data));
        Assert.Equal(Path.Combine(folder.Path, "b", "10.png"), data.PathOf(2));
        Assert.Equal("4 pictures of [1, 1, 1] in 3 classes: C, a, b", data.ToString());
    }

    [Fact]
    public void PNG_and_JPEG_files_become_the_samples_that_pictures_become()
    {
        Put("a/1.jpg", TestPhotos.Bytes("baseline-420.jpg"));
        Put("a/2.jpeg", TestPhotos.Bytes("orientation-6.jpg"));
        Put("b/1.png", TestPictures.Bytes("type6-8bit.png"));

        // The content counts, not the ending.
        Put("b/2.png", TestPhotos.Bytes("grey.jpg"));
        foreach (var shape in new int[][] { [3, 8, 10], [1, 8, 10] })
        {
            var data = ImageFolder.Open(folder.Path, shape, ImageFit.ResizeAndCrop);
            var expected = Enumerable
                .Range(0, 4)
                .SelectMany(i => Picture.Read(data.PathOf(i)).ToFeatures(shape, ImageFit.ResizeAndCrop));
            Assert.Equal(expected, Features(data));
            Assert.Equal(Features(data), Features(data.InMemory()));
            Assert.Equal(Labels(data), Labels(data.InMemory()));
            Assert.Equal(shape, data.FeatureShape);
        }
    }

    [Fact]
    public void Rows_come_in_the_order_asked_for()
    {
        Grey("a/1.png", 10);
        Grey("a/2.png", 20);
        Grey("b/1.png", 30);
        var (features, labels) = (new float[3], new long[3]);
        Open().CopyFeatures([2, 0, 2], features);
        Open().CopyLabels([2, 0, 2], labels);
        Assert.Equal([30 / 255f, 10 / 255f, 30 / 255f], features);
        Assert.Equal([1, 0, 1], labels);
    }

    [Fact]
    public void Test_data_has_the_classes_of_the_training_data()
    {
        foreach (var file in new[] { "train/a/1.png", "train/b/1.png", "train/c/1.png", "test/c/1.png", "test/a/1.png" })
        {
            Grey(file, 1);
        }

        var train = ImageFolder.Open(folder["train"], [1, 1]);
        var test = train.OpenAlike(folder["test"]);

        Assert.Equal([0, 2], Labels(test));
        Assert.Equal(3, test.Classes);
        Assert.Equal(["a", "b", "c"], test.ClassNames);
        Assert.Equal([0, 1], Labels(ImageFolder.Open(folder["test"], [1, 1])));
        Grey("test/d/1.png", 1);
        Assert.Equal(
            $"{folder["test"]}: found d, expected classes among a, b, c. Rename the folders as those of the training data, or "
                + "leave them out.",
            Fault(() => train.OpenAlike(folder["test"]))
        );
    }

    [Fact]
    public void No_folder_and_folders_without_classes_are_named()
    {
        Assert.Equal(
            $"There is no folder {folder["x"]}: give one that holds a folder for each class.",
            Assert.Throws<DirectoryNotFoundException>(() => ImageFolder.Open(folder["x"], [1, 1])).Message
        );
        Assert.Equal(
            $"{folder.Path}: found no folders, expected one for each class, with its pictures in it.",
            Fault(() => Open())
        );
        Grey("1.png", 1);
        Assert.Equal(
            $"{folder.Path}: found no folders, expected one for each class, with its pictures in it. The pictures 1.png are in "
                + "the folder itself: move them to their classes.",
            Fault(() => Open())
        );
        Grey("a/1.png", 1);
        Assert.Equal(
            $"{folder.Path}: found pictures beside the folders of the classes: 1.png. Move them to their classes, or out of the "
                + "folder.",
            Fault(() => Open())
        );
    }

    [Fact]
    public void A_class_without_pictures_is_named()
    {
        Grey("a/1.png", 1);
        Directory.CreateDirectory(folder["b"]);
        Assert.Equal(
            $"{folder["b"]}: found no pictures of the class, expected at least one. Put PNG or JPEG files there, or remove the "
                + "folder.",
            Fault(() => Open())
        );
    }

    [Fact]
    public void Other_files_are_named_and_hidden_ones_are_not()
    {
        Grey("a/1.png", 1);
        Put("a/.DS_Store", [1]);
        Put("a/Thumbs.db", [1]);
        Put("notes.txt", [1]);
        Directory.CreateDirectory(folder[".cache"]);
        Assert.Equal(1, Open().Count);

        for (var i = 10; i < 22; i++)
        {
            Put($"a/{i}.webp", [1]);
        }

        Assert.Equal(
            $"{folder["a"]}: found 10.webp, 11.webp, 12.webp, 13.webp, 14.webp, 15.webp, 16.webp, 17.webp, 18.webp, 19.webp and "
                + "2 more, expected files that end in .png, .jpg or .jpeg. Convert pictures in other formats, and move "
                + "everything else out of the folder.",
            Fault(() => Open())
        );
    }

    [Fact]
    public void The_folder_above_the_right_one_is_recognised()
    {
        Grey("train/a/1.png", 1);
        Assert.Equal(
            $"{folder["train"]}: found folders in the folder of a class: a. If these are the classes, give {folder["train"]}; "
                + "otherwise move the pictures out of them.",
            Fault(() => Open())
        );
    }

    [Fact]
    public void Classes_that_differ_in_case_only_are_named()
    {
        Grey("rose/1.png", 1);
        Grey("Rose/2.png", 1);
        if (Directory.GetDirectories(folder.Path).Length == 2)
        {
            Assert.Equal(
                $"{folder.Path}: found the classes Rose and rose, whose names differ in upper and lower case only. Rename one, "
                    + "or put their pictures into one folder.",
                Fault(() => Open())
            );
        }
    }

    [Fact]
    public void Files_that_cannot_be_used_are_all_named_when_the_folder_is_opened()
    {
        Grey("a/1.png", 1);
        Put("a/2.png", PngBuilder.Grey(2, 1, 0, 1, 2));
        Put("a/3.jpg", [.. "RIFF....WEBP"u8]);
        Put("b/4.jpg", []);
        Assert.Equal(
            $"{folder["a/2.png"]}: found a picture of 2×1 (width×height), expected 1×1. Choose how to fit it: ImageFit.Resize, "
                + "CentreCrop or ResizeAndCrop.\n"
                + $"{folder["a/3.jpg"]}: found a WebP file, expected a PNG or JPEG file: convert it.\n"
                + $"{folder["b/4.jpg"]}: found an empty file, expected a PNG or JPEG file.",
            Fault(() => Open())
        );
        for (var i = 10; i < 20; i++)
        {
            Put($"b/{i}.jpg", []);
        }

        Assert.EndsWith("\nand 3 more.", Fault(() => Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_turned_before_its_size_is_compared()
    {
        Put("a/1.jpg", TestPhotos.Bytes("orientation-6.jpg"));
        Assert.Equal(22 * 37, ImageFolder.Open(folder.Path, [1, 37, 22]).FeatureCount);
        Assert.StartsWith(
            $"{folder["a/1.jpg"]}: found a picture of 22×37 (width×height), expected 37×22.",
            Fault(() => ImageFolder.Open(folder.Path, [1, 22, 37])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Damage_behind_the_beginning_is_named_when_the_picture_is_read()
    {
        for (var i = 0; i < 40; i++)
        {
            Grey($"a/{i:00}.png", (byte)i);
        }

        var bytes = File.ReadAllBytes(folder["a/07.png"]);
        bytes[^20] ^= 1;
        File.WriteAllBytes(folder["a/07.png"], bytes);
        File.WriteAllBytes(folder["a/23.png"], bytes);
        var data = Open();

        // The first of two, however the threads take turns.
        for (var i = 0; i < 20; i++)
        {
            foreach (var read in new Action[] { () => Features(data), () => data.InMemory(), () => Normalisation.Of(data) })
            {
                Assert.StartsWith(
                    $"{folder["a/07.png"]}: found a chunk with the check sum ",
                    Fault(read),
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(7, Features(data.Take(7)).Length);
    }

    [Fact]
    public void A_file_that_changes_after_it_was_checked_is_named()
    {
        Grey("a/1.png", 1);
        var data = Open();
        Put("a/1.png", PngBuilder.Grey(2, 1, 0, 1, 2));
        Assert.StartsWith(
            $"{folder["a/1.png"]}: found a picture of 2×1 (width×height), expected 1×1.",
            Fault(() => Features(data)),
            StringComparison.Ordinal
        );
        File.Delete(folder["a/1.png"]);
        Assert.Throws<FileNotFoundException>(() => Features(data));
    }

    [Fact]
    public void Progress_is_told_and_cancelling_stops()
    {
        for (var i = 0; i < 10; i++)
        {
            Grey($"a/{i}.png", 1);
        }

        var told = new List<ImageProgress>();
        var data = ImageFolder.Open(folder.Path, [1, 1], progress: new DirectProgress<ImageProgress>(told.Add));
        data.InMemory(progress: new DirectProgress<ImageProgress>(told.Add));
        var all = Enumerable.Range(1, 10).Select(done => new ImageProgress(done, 10)).ToArray();
        Assert.Equal([.. all, .. all], told);

        using var cancellation = new CancellationTokenSource();
        told.Clear();
        var cancelling = new DirectProgress<ImageProgress>(progress =>
        {
            told.Add(progress);
            cancellation.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() =>
            data.InMemory(progress: cancelling, cancellationToken: cancellation.Token)
        );
        Assert.InRange(told.Count, 1, 9);
        Assert.Throws<OperationCanceledException>(() => data.OpenAlike(folder.Path, null, cancellation.Token));
    }

    [Fact]
    public void More_than_the_limit_is_not_kept_in_memory()
    {
        Grey("a/1.png", 1);
        Grey("a/2.png", 1);
        Assert.Equal(2, Open().InMemory(limit: 2).Count);
        Assert.Equal(
            "2 pictures of [1, 1, 1] take 2 bytes in memory, more than the limit of 1. Use the folder without InMemory, which "
                + "decodes pictures when they are needed; choose a smaller size; or give a limit that is higher, at most "
                + "2147483591.",
            Assert.Throws<InvalidOperationException>(() => Open().InMemory(limit: 1)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Open().InMemory(limit: 0));
    }

    [Fact]
    public void Arguments_that_make_no_sense_are_refused()
    {
        Grey("a/1.png", 1);
        Assert.Equal(
            "9 is not one of Exact, Resize, CentreCrop, ResizeAndCrop. (Parameter 'fit')",
            Assert.Throws<ArgumentException>(() => ImageFolder.Open(folder.Path, [1, 1], (ImageFit)9)).Message
        );
        Assert.Equal(
            "Two classes have one name: give each name once. (Parameter 'classes')",
            Assert.Throws<ArgumentException>(() => ImageFolder.Open(folder.Path, [1, 1], classes: ["a", "a"])).Message
        );
        Assert.Throws<ArgumentException>(() => ImageFolder.Open(folder.Path, [2, 1, 1]));
    }

    [Fact]
    public void A_run_reads_pictures_batch_by_batch_and_names_the_one_that_is_damaged()
    {
        for (var i = 0; i < 6; i++)
        {
            Grey($"{(char)('a' + (i % 3))}/{i}.png", (byte)(40 * i));
        }

        var data = Open().Normalised(Normalisation.Of(Open())).Augmented(Augment.FlipHorizontally());
        Put("c/5.png", [.. File.ReadAllBytes(folder["c/5.png"])[..^4]]);
        using var run = new TrainingRun(
            new FakeNetwork(1),
            data,
            null,
            new()
            {
                BatchSize = 3,
                Epochs = 1,
                LearningRate = 1,
            },
            null,
            default
        );
        run.StartEpoch(default);
        run.NextBatch();
        run.Read();
        run.Settle();
        run.NextBatch();
        Assert.Equal(
            $"{folder["c/5.png"]}: found the end of the file, expected another chunk: it is cut short.",
            Fault(() => run.Read())
        );
    }

    private ImageFolder Open() => ImageFolder.Open(folder.Path, [1, 1, 1]);

    private void Grey(string name, byte value) => Put(name, PngBuilder.Grey(1, 1, 0, value));

    private void Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], bytes);
    }

    private static float[] Features(Dataset data)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyFeatures([.. Enumerable.Range(0, data.Count)], features);
        return features;
    }

    private static long[] Labels(Dataset data)
    {
        var labels = new long[data.Count];
        data.CopyLabels([.. Enumerable.Range(0, data.Count)], labels);
        return labels;
    }

    private static string Fault(Action action) => Assert.Throws<InvalidDataException>(action).Message;
}
