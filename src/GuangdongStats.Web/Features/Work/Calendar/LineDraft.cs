using System.Globalization;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Work.Calendar;

/// <summary>A line of the calendar while it is typed.</summary>
internal sealed class LineDraft
{
    /// <summary>Null: a new line.</summary>
    public CalendarLine? Changed { get; init; }

    public string Indicator { get; set; } = "";

    public string Region { get; set; } = "";

    public string SpanCode { get; set; } = Spans.Code(Span.YearToDate);

    public int EveryMonths { get; set; } = 1;

    public string DaysAfter { get; set; } = "25";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public string Clerk { get; set; } = "";

    public static LineDraft Of(CalendarLine line) => new()
    {
        Changed = line,
        Indicator = line.Line.Indicator,
        Region = line.Line.Region,
        SpanCode = Spans.Code(line.Line.Span),
        EveryMonths = line.Line.EveryMonths,
        DaysAfter = line.Line.DaysAfter.ToString(CultureInfo.InvariantCulture),
        From = line.Line.From.IsoMonth,
        To = line.Line.To?.IsoMonth ?? "",
        Clerk = line.Line.Clerk ?? "",
    };

    /// <param name="problem">What cannot be read; null when the line is answered.</param>
    public DueLine? Read(out DueProblem? problem)
    {
        problem = null;
        if (!Spans.TryParse(SpanCode, out var span))
        {
            problem = DueProblem.SpanNotPublished;
        }
        else if (!int.TryParse(DaysAfter, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var days))
        {
            problem = DueProblem.DaysAfterNotAllowed;
        }
        else if (!Period.TryParseMonth(From.Trim(), span, out var from))
        {
            problem = DueProblem.FromNotAllowed;
        }
        else
        {
            Period? to = null;
            if (!string.IsNullOrWhiteSpace(To))
            {
                if (!Period.TryParseMonth(To.Trim(), span, out var last))
                {
                    problem = DueProblem.ToBeforeFrom;
                    return null;
                }

                to = last;
            }

            return new(Indicator, Region, span, EveryMonths, days, from, to, Clerk.Length == 0 ? null : Clerk);
        }

        return null;
    }
}
