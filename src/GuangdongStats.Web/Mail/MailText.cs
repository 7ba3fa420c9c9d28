namespace GuangdongStats.Web.Mail;

/// <summary>Marks the words around a notice that goes out by e-mail.</summary>
public sealed class MailText;
