namespace GuangdongStats.Excel.Uploads;

/// <summary>The texts that cells refer to by number. A superscript run keeps a mark: 124.7 with a footnote ² is 124.7^2, not 124.72.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(PartReader reader, UploadLimits limits)
    {
        var (texts, text, total) = (new List<string>(), new RichText(), 0);
        while (reader.Next())
        {
            if (reader.StartsWith("si"))
            {
                text.Clear();
                if (reader.IsEmpty)
                {
                    texts.Add("");
                }
            }
            else if (reader.EndsWith("si"))
            {
                texts.Add(text.ToString());
                if (texts.Count > limits.Cells)
                {
                    throw new UploadRefusedException(UploadRefusal.TooManyCells);
                }

                if ((total += texts[^1].Length) > limits.TotalText)
                {
                    throw new UploadRefusedException(UploadRefusal.Bomb);
                }
            }
            else
            {
                text.Take(reader, reader.Part);
            }
        }

        return texts;
    }
}
