namespace GuangdongStats.Web.Features.Reading.Search;

public sealed class SearchText;
