// SPDX-License-Identifier: EUPL-1.2
// Where sessions lie on this computer: opens them, makes new ones in the folder for documents, takes the worked example
// down, and remembers which were open lately. Knows no window. Whatever the disk refuses, a session can begin: in
// memory, saying so.
// Threads: what is const may be called from any thread, and waits for the disk; the rest, which alters the list of
// recent sessions, belongs to one thread and waits for nothing.
#pragma once
#include "app/document/document.hpp"
#include "sessions/method/words.hpp"
#include "sessions/store/recent.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace samenspraak::document {

struct NewSession {
    std::string title, host, date, language;
};

// What opening found, to be told to the person.
struct Taken {
    std::unique_ptr<Document> document;
    std::vector<std::string> said;
    store::CutShort by = store::CutShort::Unknown;  // what cut it short when it was open before, if anything did
};

// A title as the name of a file, without ending; never empty.
std::string file_name(std::string_view title);

class SessionLibrary {
public:
    // `recent`: the list of late sessions; `folder`: where new sessions go. The files must outlive it. `run`: which
    // run of the computer this is. `later`: what writes the list while nobody waits for it; null: at once. `max_bytes`:
    // how large the file of a session may become.
    SessionLibrary(store::Files& files, store::Path recent, store::Path folder, Document::Wake wake,
        std::string run = store::run_of_this_computer(), store::SmallFiles* later = nullptr,
        std::uint64_t max_bytes = store::journal_bytes)
        : files_(files),
          recent_(files, std::move(recent), std::move(run), later),
          folder_(std::move(folder)),
          wake_(std::move(wake)),
          max_bytes_(max_bytes) {}

    store::Files& files() const { return files_; }
    const store::Path& folder() const { return folder_; }

    // A session file, or JSON, which becomes a new session beside it. When another window has it, it opens to read.
    Result<Taken> take(const store::Path&, const method::Words&) const;

    // Refused only when the facts themselves cannot be (a date that is none).
    Result<Taken> begin(const NewSession&, const method::Words&) const;

    // The worked example in this language: the copy that was made before as long as nobody worked in it.
    Result<Taken> example(const method::Words&) const;

    // The recent sessions, newest first, whether or not their files are still there.
    std::vector<store::RecentSession> recent() const { return recent_.list(); }
    void forget(const store::Path& path) { (void)recent_.forget(path); }

    // Kept for Start: a session that was taken, begun or made of the example; later, whether it is open now. Of a
    // session to read nothing is kept.
    void note_opened(const Document&, store::CutShort);
    void note(const Document&, bool open);

private:
    store::Path free_place(std::string_view title) const;
    Result<Taken> place(const Changes& beginning, std::string_view title, const method::Words&) const;
    Result<Taken> import(const store::Path&, const method::Words&) const;

    store::Files& files_;
    store::Recent recent_;
    store::Path folder_;
    Document::Wake wake_;
    std::uint64_t max_bytes_;
    std::map<store::Path, store::CutShort> cut_short_;  // of those that were opened here
};

}  // namespace samenspraak::document
