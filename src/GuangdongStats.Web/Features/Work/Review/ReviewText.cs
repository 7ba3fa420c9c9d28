namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>Marks the texts of the review pages.</summary>
public sealed class ReviewText;
