namespace GuangdongStats.Web.Features.Reading.Bulletins;

public sealed class BulletinText;
