package org.recoup.web.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationComparisons;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.DepartmentStatements;
import org.recoup.statement.ProjectReport;
import org.recoup.statement.ProjectReports;
import org.recoup.web.Faults;

/** The files behind the links of the reports page, for who is signed in there; programs use the API. */
@WebServlet("/reports/download")
public class ReportDownload extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient DepartmentStatements statements;

    @Inject
    private transient ProjectReports projects;

    @Inject
    private transient AllocationComparisons comparisons;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (RuntimeException e) {
            Optional<Refused> refused = Faults.in(e);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(
                    refused.get() instanceof NotFound ? 404 : refused.get() instanceof Forbidden ? 403 : 400);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportFormat format = "xlsx".equals(request.getParameter("format")) ? ReportFormat.XLSX : ReportFormat.PDF;
        String allocation = request.getParameter("allocation");
        if (allocation != null) {
            AllocationComparison comparison = comparisons.of(id(allocation));
            write(response, format, format.disposition(comparison), format.render(comparison, clock.getZone()));
            return;
        }
        YearMonth upTo = Given.month("upTo", request.getParameter("upTo"));
        Instant asAt = Given.moment("asAt", request.getParameter("asAt"), clock.getZone());
        String department = request.getParameter("department");
        if (department != null) {
            DepartmentStatement statement = statements.of(department, upTo, asAt);
            write(response, format, format.disposition(statement), format.render(statement, clock.getZone()));
        } else {
            ProjectReport report = projects.of(
                    Optional.ofNullable(request.getParameter("project")).orElse(""), upTo, asAt);
            write(response, format, format.disposition(report), format.render(report, clock.getZone()));
        }
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("allocation", text);
        }
        return Long.parseLong(text);
    }

    private static void write(HttpServletResponse response, ReportFormat format, String disposition, byte[] bytes)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", disposition);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
