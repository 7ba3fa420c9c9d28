namespace GuangdongStats.Web.Layouts;

public sealed class ReadingLayoutText;
