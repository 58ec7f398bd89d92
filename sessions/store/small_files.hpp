// SPDX-License-Identifier: EUPL-1.2
// The small files that the program keeps for comfort: settings, the list of recent sessions, drafts, plans of a day.
// They are written on a thread of their own, each whole or not at all, so that nobody waits for the disk; when one
// changes several times before the disk is ready, only the last is written. Only their owner can read them. Whoever
// reads gets what was given last.
// Threads: all calls come from one thread, which owns it; a Reader may be used on any other, and waits for the disk.
#pragma once
#include "sessions/store/files.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace samenspraak::store {

class SmallFiles {
    struct Work;

public:
    // Reads what was given last, also when it is not on the disk yet, else what is on the disk; refused as read_whole
    // says. Keeps what it needs.
    class Reader {
    public:
        Result<Bytes> read(const Path&, std::uint64_t max_bytes) const;

    private:
        friend SmallFiles;
        explicit Reader(std::shared_ptr<const Work> work) : work_(std::move(work)) {}
        std::shared_ptr<const Work> work_;
    };

    // What a file is to hold after what it held, which may be a refusal; none: it is removed. Called on any thread, and
    // for who reads meanwhile perhaps once more on what it made itself: once or twice must come to the same.
    using Change = std::function<std::optional<std::string>(const Result<Bytes>&)>;

    // The files must outlive it; when it is given up, until the disk has answered. Files that a shared pointer owns are
    // kept for as long as that takes.
    explicit SmallFiles(Files&);
    ~SmallFiles();  // writes what is left; a disk that does not answer for two seconds is given up
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

    Reader reader() const { return Reader(work_); }
    Result<Bytes> read(const Path& path, std::uint64_t max_bytes) const { return reader().read(path, max_bytes); }

    // In place of what is there; makes the folder when it is not there. When it fails nothing is said, and what was
    // there stays.
    void write(const Path&, std::string text);
    void remove(const Path&);
    void change(const Path&, std::uint64_t max_bytes, Change);

    bool is_idle() const;        // all that was given is done
    void finish();               // waits for that
    std::size_t writes() const;  // so many files it has written or removed

private:
    void give(const Path&, std::optional<std::string>);

    std::shared_ptr<Work> work_;
    std::thread thread_;
};

}  // namespace samenspraak::store
