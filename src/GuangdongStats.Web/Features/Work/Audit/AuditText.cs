namespace GuangdongStats.Web.Features.Work.Audit;

/// <summary>Marks the texts of the audit page. An act's name is <c>Act-</c> with its code behind it.</summary>
public sealed class AuditText;
