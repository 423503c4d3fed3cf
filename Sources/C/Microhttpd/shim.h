#pragma once
#include <malloc.h>
#include <microhttpd.h>

// MHD_start_daemon takes a variable list of options, which Swift cannot pass.
static inline struct MHD_Daemon *remit_start_daemon(
    unsigned int flags, int listening_socket, void *context, MHD_LogCallback log, MHD_AccessHandlerCallback answer,
    void *(*begin)(void *, const char *, struct MHD_Connection *), MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback connected, size_t (*unescape)(void *, struct MHD_Connection *, char *),
    unsigned int connections, unsigned int connections_per_address, unsigned int timeout, size_t memory,
    size_t increment)
{
    return MHD_start_daemon(
        flags, 0, NULL, NULL, answer, context, MHD_OPTION_EXTERNAL_LOGGER, log, context, MHD_OPTION_LISTEN_SOCKET,
        listening_socket, MHD_OPTION_URI_LOG_CALLBACK, begin, context, MHD_OPTION_NOTIFY_COMPLETED, completed,
        context, MHD_OPTION_NOTIFY_CONNECTION, connected, context, MHD_OPTION_UNESCAPE_CALLBACK, unescape, context,
        MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT, connections_per_address,
        MHD_OPTION_CONNECTION_TIMEOUT, timeout, MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
        MHD_OPTION_CONNECTION_MEMORY_INCREMENT, increment, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
}

// MHD_get_connection_info is variadic; this asks for the client's address.
static inline const struct sockaddr *remit_client_address(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}

// As above, for the pointer that was kept with the connection when it was opened.
static inline void *remit_socket_context(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

// As above, for the connection's socket.
static inline int remit_socket(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

// Macros made of casts, which Swift does not import.
static const ssize_t remit_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t remit_broken_stream = MHD_CONTENT_READER_END_WITH_ERROR;
static const uint64_t remit_size_unknown = MHD_SIZE_UNKNOWN;

// Keeps the memory of one answer for the next: given back each time, the system clears it anew for every page.
// mallopt(3); Swift does not see its names.
static inline void remit_keep_memory(void)
{
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
}
