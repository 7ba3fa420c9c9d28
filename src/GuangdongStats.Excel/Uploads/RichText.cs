using System.Text;

namespace GuangdongStats.Excel.Uploads;

/// <summary>A text put together from its runs, without the readings of its characters (phonetic runs).</summary>
internal sealed class RichText
{
    private readonly StringBuilder text = new();
    private bool isText, isReading, isRaised;

    public void Clear()
    {
        text.Clear();
        (isText, isReading, isRaised) = (false, false, false);
    }

    /// <summary>Takes what the reader stands at, if it belongs to the text.</summary>
    public void Take(PartReader reader, string where)
    {
        if (reader.IsStart)
        {
            switch (reader.Name)
            {
                case "t":
                    isText = !reader.IsEmpty;
                    break;
                case "r":
                    isRaised = false;
                    break;
                case "rPh":
                    isReading = !reader.IsEmpty;
                    break;
                case "vertAlign":
                    isRaised = reader.Attribute("val") == "superscript";
                    break;
            }
        }
        else if (reader.IsEnd)
        {
            isText &= reader.Name != "t";
            isReading &= reader.Name != "rPh";
        }
        else if (isText && !isReading && reader.IsText)
        {
            if (isRaised)
            {
                text.Append('^');
            }

            reader.AppendTo(text, where);
        }
    }

    public override string ToString() => text.ToString();
}
