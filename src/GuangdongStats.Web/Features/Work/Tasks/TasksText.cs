namespace GuangdongStats.Web.Features.Work.Tasks;

/// <summary>Marks the texts of the first work page: what is due and what waits.</summary>
public sealed class TasksText;
