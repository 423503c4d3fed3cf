/* The limit on this machine: what libmicrohttpd and SQLite do with nothing around them.
 *
 * usage: bare fill FILE ROWS             makes a table of assignments
 *        bare serve FILE PORT            answers every request with 50 rows of it as HTML
 *        bare insert FILE SECONDS BATCH  commits batches durably, prints rows a second
 *
 * Two daemons, each with a thread, a listening socket (address reuse) and a database connection of its own:
 * a shared thread pool does not balance. The handler answers on its second call, else every connection closes.
 */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { threads = 2, bodies = 200, page_rows = 50, page_bytes = 64 * 1024 };

static void check(sqlite3 *database, int code, const char *doing)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    fprintf(stderr, "%s: %s\n", doing, database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    exit(1);
}

static void run(sqlite3 *database, const char *sql)
{
    check(database, sqlite3_exec(database, sql, NULL, NULL, NULL), sql);
}

static sqlite3 *open_database(const char *file)
{
    sqlite3 *database = NULL;
    check(database, sqlite3_open(file, &database), file);
    run(database, "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    return database;
}

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    check(database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);
    return statement;
}

static void fill(const char *file, long rows)
{
    remove(file);
    sqlite3 *database = open_database(file);
    run(database,
        "CREATE TABLE assignment (id INTEGER PRIMARY KEY, body INTEGER NOT NULL, due INTEGER NOT NULL,"
        " state INTEGER NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL) STRICT;"
        "CREATE INDEX assignment_by_body_and_due ON assignment (body, due, id); BEGIN");
    sqlite3_stmt *insert = prepare(database,
        "INSERT INTO assignment (body, due, state, text, source) VALUES (?, ?, ?, ?, ?)");
    char text[160], source[80];
    for (long row = 0; row < rows; row++) {
        snprintf(text, sizeof text, "Rà soát, công khai danh mục thủ tục hành chính số %ld và báo cáo kết quả", row);
        snprintf(source, sizeof source, "Kế hoạch %ld/KH-UBND, mục III.%ld", row / 40, row % 40);
        sqlite3_bind_int64(insert, 1, row % bodies);
        sqlite3_bind_int64(insert, 2, 20500 + row * 7919 % 1000);
        sqlite3_bind_int64(insert, 3, row % 4);
        sqlite3_bind_text(insert, 4, text, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 5, source, -1, SQLITE_STATIC);
        check(database, sqlite3_step(insert), "insert");
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run(database, "COMMIT; ANALYZE");
    sqlite3_close(database);
}

/* What one thread answers with; the body goes round so that no page is asked for twice in a row. */
struct desk {
    sqlite3 *database;
    sqlite3_stmt *query;
    int next_body;
};

static size_t write_page(struct desk *desk, char *page)
{
    size_t length = (size_t)snprintf(page, page_bytes,
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Nhiệm vụ</title><table>");
    sqlite3_bind_int64(desk->query, 1, desk->next_body = (desk->next_body + 1) % bodies);
    int code;
    while ((code = sqlite3_step(desk->query)) == SQLITE_ROW && length < page_bytes)
        length += (size_t)snprintf(page + length, page_bytes - length,
            "<tr><td><a href=\"/assignments/%lld\">%s</a><small>%s</small></td><td>%lld</td><td>%lld</td></tr>\n",
            sqlite3_column_int64(desk->query, 0), sqlite3_column_text(desk->query, 3),
            sqlite3_column_text(desk->query, 4), sqlite3_column_int64(desk->query, 1),
            sqlite3_column_int64(desk->query, 2));
    check(desk->database, code, "page");
    sqlite3_reset(desk->query);
    return length;
}

static enum MHD_Result answer(void *context, struct MHD_Connection *connection, const char *url, const char *method,
    const char *version, const char *upload, size_t *upload_size, void **state)
{
    (void)url, (void)method, (void)version, (void)upload;
    if (*state == NULL) return *state = context, MHD_YES;
    if (*upload_size) return *upload_size = 0, MHD_YES;
    char *page = malloc(page_bytes);
    if (page == NULL) return MHD_NO;
    size_t length = write_page(context, page);
    struct MHD_Response *response = MHD_create_response_from_buffer(length, page, MHD_RESPMEM_MUST_FREE);
    MHD_add_response_header(response, "Content-Type", "text/html; charset=utf-8");
    enum MHD_Result queued = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return queued;
}

static void serve(const char *file, uint16_t port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    static struct desk desks[threads];
    for (int thread = 0; thread < threads; thread++) {
        struct desk *desk = &desks[thread];
        desk->database = open_database(file);
        desk->next_body = thread * bodies / threads;
        desk->query = prepare(desk->database,
            "SELECT id, due, state, text, source FROM assignment WHERE body = ? ORDER BY due, id LIMIT 50");
        struct MHD_Daemon *daemon = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD, 0, NULL, NULL, answer, desk,
            MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_LISTENING_ADDRESS_REUSE, 1u, MHD_OPTION_END);
        if (daemon == NULL) { fprintf(stderr, "port %u cannot be listened on\n", port); exit(1); }
    }
    printf("listening on http://127.0.0.1:%u\n", port);
    fflush(stdout);
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    int caught;
    sigwait(&stop, &caught);
    exit(0);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A report and its journal entry, as the work that Remit must also do; `batch` of them in one durable commit. */
static void insert(const char *file, double duration, int batch)
{
    remove(file);
    sqlite3 *database = open_database(file);
    run(database,
        "CREATE TABLE report (id INTEGER PRIMARY KEY, due INTEGER NOT NULL, text TEXT NOT NULL) STRICT;"
        "CREATE TABLE journal (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, entry TEXT NOT NULL) STRICT");
    sqlite3_stmt *report = prepare(database, "INSERT INTO report (due, text) VALUES (?, ?)");
    sqlite3_stmt *entry = prepare(database, "INSERT INTO journal (at, entry) VALUES (?, ?)");
    long rows = 0;
    double start = seconds();
    while (seconds() - start < duration) {
        run(database, "BEGIN IMMEDIATE");
        for (int row = 0; row < batch; row++, rows++) {
            sqlite3_bind_int64(report, 1, rows);
            sqlite3_bind_text(report, 2, "Đã hoàn thành; kết quả kèm theo.", -1, SQLITE_STATIC);
            check(database, sqlite3_step(report), "report");
            sqlite3_reset(report);
            sqlite3_bind_int64(entry, 1, rows);
            sqlite3_bind_text(entry, 2, "{\"verb\":\"submit\",\"subject\":\"report\",\"before\":null}", -1,
                SQLITE_STATIC);
            check(database, sqlite3_step(entry), "journal");
            sqlite3_reset(entry);
        }
        run(database, "COMMIT");
    }
    printf("%.0f\n", (double)rows / (seconds() - start));
    sqlite3_finalize(report);
    sqlite3_finalize(entry);
    sqlite3_close(database);
}

int main(int count, char **words)
{
    if (count == 4 && strcmp(words[1], "fill") == 0) fill(words[2], atol(words[3]));
    else if (count == 4 && strcmp(words[1], "serve") == 0) serve(words[2], (uint16_t)atoi(words[3]));
    else if (count == 5 && strcmp(words[1], "insert") == 0) insert(words[2], atof(words[3]), atoi(words[4]));
    else return fprintf(stderr, "usage: bare fill FILE ROWS | serve FILE PORT | insert FILE SECONDS BATCH\n"), 2;
    return 0;
}
