namespace GuangdongStats.Web.Ui.Refusals;

/// <summary>Marks the texts that tell a person why an act was not done; a text's name is the name of the <see cref="Core.Releases.Refusal"/>.</summary>
public sealed class RefusalText;
