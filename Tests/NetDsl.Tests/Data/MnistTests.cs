namespace NetDsl.Tests.Data;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MnistTests()
    {
        Images("train", 3, 2, 2);
        Labels("train", 0, 9, 4);
        Images("t10k", 2, 2, 2);
        Labels("t10k", 1, 2);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Both_parts_are_read_with_gz_or_without()
    {
        var packed = folder["t10k-images-idx3-ubyte"];
        File.WriteAllBytes($"{packed}.gz", IdxBytes.Compress(File.ReadAllBytes(packed)));
        File.Delete(packed);

        var mnist = Mnist.Load(folder.Path);

        Assert.Equal((3, 2), (mnist.Train.Count, mnist.Test.Count));
        Assert.Equal([2, 2], mnist.Train.FeatureShape);
        Assert.Equal(10, mnist.Test.Classes);
        Assert.Equal([4, 5, 6, 7], mnist.Test.Pixels(1).ToArray());
        var labels = new long[3];
        mnist.Train.CopyLabels([0, 1, 2], labels);
        Assert.Equal([0, 9, 4], labels);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var missing = folder["nowhere"];
        var fault = Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(missing));
        Assert.Equal($"There is no folder {missing}: give the one that holds the four MNIST files.", fault.Message);
    }

    [Fact]
    public void A_missing_file_is_named_with_what_is_needed()
    {
        var missing = folder["t10k-labels-idx1-ubyte"];
        File.Delete(missing);
        var fault = Assert.Throws<FileNotFoundException>(() => Mnist.Load(folder.Path));
        Assert.Equal(
            $"{missing} is missing. Looked for t10k-labels-idx1-ubyte and t10k-labels.idx1-ubyte, with .gz and without; the "
                + "folder has t10k-images-idx3-ubyte, train-images-idx3-ubyte, train-labels-idx1-ubyte. MNIST is four files, "
                + "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte: put all "
                + "four into that folder, or give the folder that has them.",
            fault.Message
        );
        Assert.Equal(missing, fault.FileName);
    }

    [Theory]
    [InlineData("train-images.idx3-ubyte", false)]
    [InlineData("train-images.idx3-ubyte.gz", true)]
    [InlineData("train-images-idx3-ubyte.gz", true)]
    [InlineData("train-images-idx3-ubyte.gz", false)]
    [InlineData("Train-Images.IDX3-ubyte", false)]
    public void The_other_usual_names_are_found(string name, bool packed)
    {
        var bytes = File.ReadAllBytes(folder["train-images-idx3-ubyte"]);
        File.Delete(folder["train-images-idx3-ubyte"]);
        File.WriteAllBytes(folder[name], packed ? IdxBytes.Compress(bytes) : bytes);

        Assert.Equal(3, Mnist.Load(folder.Path).Train.Count);
    }

    [Fact]
    public void What_lies_in_a_folder_without_the_files_is_reported()
    {
        var other = Directory.CreateDirectory(folder["other"]).FullName;
        Assert.Contains(
            "; the folder is empty. ",
            Assert.Throws<FileNotFoundException>(() => Mnist.Load(other)).Message,
            StringComparison.Ordinal
        );

        Directory.CreateDirectory(Path.Combine(other, "raw"));
        foreach (var i in Enumerable.Range(0, 12))
        {
            File.WriteAllText(Path.Combine(other, FormattableString.Invariant($"digits{i:D2}.csv")), "");
        }

        Assert.Contains(
            "; the folder has raw/, digits00.csv, digits01.csv, digits02.csv, digits03.csv, digits04.csv, digits05.csv, "
                + "digits06.csv, digits07.csv, digits08.csv and 3 more. ",
            Assert.Throws<FileNotFoundException>(() => Mnist.Load(other)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Counts_that_disagree_are_refused()
    {
        Labels("train", 0, 1);
        Refused(
            $"{folder["train-labels-idx1-ubyte"]}: found 2 labels, expected 3, "
                + $"one for each image of {folder["train-images-idx3-ubyte"]}."
        );
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused()
    {
        Labels("t10k", 9, 10);
        Refused(
            $"{folder["t10k-labels-idx1-ubyte"]}: found label 10 for image 1 (counted from 0), expected 0 to 9. "
                + "For other classes, read the files with IdxFile.Read and make ByteImages of them, with their number of classes."
        );
    }

    [Fact]
    public void Images_in_place_of_labels_are_refused()
    {
        File.Copy(folder["train-images-idx3-ubyte"], folder["train-labels-idx1-ubyte"], overwrite: true);
        Refused($"{folder["train-labels-idx1-ubyte"]}: found 3 dimensions, expected 1 (labels).");
    }

    [Fact]
    public void Images_of_two_sizes_are_refused()
    {
        Images("t10k", 2, 3, 2);
        Refused(
            $"{folder.Path}: found training images of 2×2 and test images of 3×2, expected one size: "
                + "they are of different data sets."
        );
    }

    private void Images(string part, uint count, uint height, uint width) =>
        File.WriteAllBytes(
            folder[$"{part}-images-idx3-ubyte"],
            IdxBytes.Make([count, height, width], IdxBytes.Counting((int)(count * height * width)))
        );

    private void Labels(string part, params byte[] labels) =>
        File.WriteAllBytes(folder[$"{part}-labels-idx1-ubyte"], IdxBytes.Make([(uint)labels.Length], labels));

    private void Refused(string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Mnist.Load(folder.Path)).Message);
}
