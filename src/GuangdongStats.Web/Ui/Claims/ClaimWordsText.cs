namespace GuangdongStats.Web.Ui.Claims;

public sealed class ClaimWordsText;
