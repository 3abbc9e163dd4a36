#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(PL_BOLD == A_BOLD && PL_REVERSE == A_REVERSE && PL_UNDERLINE == A_UNDERLINE
                   && PL_DIM == A_DIM && (unsigned)PL_ITALIC == A_ITALIC,
               "the attributes of this curses have other bits");

int pl_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int pl_window_size(int fd, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

int pl_tty_write(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(fd, bytes, count);
        if (written >= 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd writable = {.fd = fd, .events = POLLOUT};
            poll(&writable, 1, -1);
        } else if (errno != EINTR) {
            return -1;
        }
    }
    return 0;
}
