namespace GuangdongStats.Web.Reports;

public sealed class ReportText;
