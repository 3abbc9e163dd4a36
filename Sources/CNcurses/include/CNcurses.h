#ifndef CNCURSES_H
#define CNCURSES_H

/* Before any system header: Swift's importer sees only this header, never the cSettings or
   pkg-config flags of a C target, and without it ncurses has no wide characters. */
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <locale.h>
#include <stddef.h>
#include <stdint.h>

/* A_BOLD and the like are macros with casts, which Swift does not import; shim.c checks
   these against them. */
enum pl_attr {
    PL_NORMAL = 0,
    PL_UNDERLINE = 1u << 17,
    PL_REVERSE = 1u << 18,
    PL_DIM = 1u << 20,
    PL_BOLD = 1u << 21,
    PL_ITALIC = 1u << 31,
};

/* stdscr, curscr, COLORS and COLOR_PAIRS are mutable C variables, and stdin and stdout too:
   Swift 6 refuses them as not safe under concurrency. */
static inline WINDOW *pl_stdscr(void) { return stdscr; }
static inline WINDOW *pl_curscr(void) { return curscr; }
static inline int pl_colors(void) { return COLORS; }
static inline int pl_color_pairs(void) { return COLOR_PAIRS; }
static inline SCREEN *pl_newterm(const char *type) { return newterm(type, stdout, stdin); }

/* wattr_set with a colour pair that may exceed a short: opts points at an int. */
static inline int pl_attr_set(WINDOW *window, uint32_t attributes, int pair) {
    return wattr_set(window, (attr_t)attributes, 0, &pair);
}

/* What erased cells are: a blank in a colour pair that may exceed a short. bkgrndset is a macro. */
static inline int pl_background(WINDOW *window, int pair) {
    cchar_t blank;
    if (setcchar(&blank, L" ", A_NORMAL, 0, &pair) == ERR) return ERR;
    wbkgrndset(window, &blank);
    return OK;
}

/* mvwaddnstr is a macro, which Swift does not import. */
static inline int pl_addnstr(WINDOW *window, int y, int x, const char *text, int bytes) {
    return wmove(window, y, x) == ERR ? ERR : waddnstr(window, text, bytes);
}

/* The Glibc module hides wcwidth behind a feature macro. Cells: 0, 1, 2, or -1 if the C library
   cannot print the code point. */
int pl_wcwidth(uint32_t scalar);

/* What terminfo knows about a terminal type, in <term.h>, which is not for Swift: it is full of
   macros with plain names. Touches no terminal. */
enum pl_terminal { PL_TERMINAL_USABLE, PL_TERMINAL_UNKNOWN, PL_TERMINAL_NO_CURSOR };
enum pl_terminal pl_terminal_kind(const char *type);

/* How many colours a terminal of that type has; 0 when it has none or is not known. */
int pl_terminal_colors(const char *type);

/* TIOCGWINSZ is an ioctl, variadic. 0 or -1. */
int pl_window_size(int fd, int *rows, int *columns);

/* Modes that curses does not know are written past it, whole and despite EINTR. 0 or -1. */
int pl_tty_write(int fd, const char *bytes, size_t count);

/* ---- shim_crash.c: async-signal-safe code, which Swift cannot promise to be */

/* Remembers the modes of the terminal and catches the signals of a crash. */
void pl_crash_guard_install(int tty);
/* While armed, a crash first gives the terminal back and tells what stderr got. */
void pl_crash_guard_arm(int on);
/* Sends descriptor 2 to an anonymous file in memory. 0 or -1. */
int pl_stderr_capture(void);
/* Gives descriptor 2 back and repeats there what was captured, at most its last 64 KiB. */
void pl_stderr_release(void);

/* ---- shim_wait.c: signal handlers, which must not run Swift code */

/* Opens the pipe that signals and other threads wake the loop with. 0 or -1. */
int pl_wake_open(void);
/* Async-signal-safe, from any thread. */
void pl_wake(void);
/* Remembers the signal and wakes the loop; one that the parent had us ignore stays ignored. */
int pl_watch_signal(int signal);
/* Puts back what pl_watch_signal replaced. */
void pl_unwatch_signals(void);
/* Bit n: signal n has arrived since the last call. */
uint64_t pl_take_signals(void);
/* Waits for input or a wake, for ever when timeout_ms is -1; fd may be -1. */
enum pl_ready { PL_READY_INPUT = 1, PL_READY_WAKE = 2, PL_READY_HANGUP = 4 };
int pl_wait(int fd, int timeout_ms);
/* Waits for input alone and leaves a wake for the loop. The bits of pl_ready. */
int pl_wait_input(int fd, int timeout_ms);
/* Stops this process as ^Z does in other programs; returns after SIGCONT. */
void pl_stop_self(void);

#endif
