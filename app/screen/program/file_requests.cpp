// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/file_requests.hpp"

namespace samenspraak::screen {
namespace {

constexpr std::uint64_t max_lens_bytes = 256U << 10;

}  // namespace

FileRequests::FileRequests(const Around& around, store::Path documents, std::function<void()> wake)
    : around_(around),
      choice_(std::move(documents)),
      export_(around.messages, around.outside, std::move(wake)),
      notes_(around.messages) {}

// --- a frame

// One file can be open at a time: the first that is one. While sessions are chosen to compare, all of them are.
std::optional<store::Path> FileRequests::take_dropped(std::span<const std::string> paths, const commands::Host& host) {
    for (const std::string& path : paths) {
        if (around_.open.is_closing()) break;
        if (!around_.open.screen() && around_.start.is_comparing()) {
            around_.start.add_to_compare(path);
            continue;
        }
        if (!host.can(commands::HostRequest::ImportNotes) || !NotesImport::reads(path)) return path;
        read_notes(path);
        break;
    }
    return std::nullopt;
}

void FileRequests::draw(Ui& ui, commands::Host& host) {
    SessionScreen* open = around_.open.screen();
    export_.draw(ui, open ? &open->document().session() : nullptr);
    notes_.draw(ui, open, host);
}

std::optional<store::Path> FileRequests::draw_choice(Ui& ui) {
    auto chosen = choice_.draw(ui);
    return chosen ? use(std::move(*chosen)) : std::nullopt;
}

// --- a file is chosen

void FileRequests::choose(FilePurpose purpose) {
    store::Path folder = around_.library->folder();
    std::string name;
    if (SessionScreen* open = around_.open.screen()) {
        const ExportSelection& selection = open->dialogs().export_plan().selection();
        if (purpose == FilePurpose::ExportFolder && !selection.folder.empty()) folder = selection.folder;
        if (purpose == FilePurpose::SaveElsewhere || purpose == FilePurpose::CleanCopy)
            name = document::file_name(open->document().session().title) + ".samenspraak";
    }
    choice_.begin(purpose, std::move(folder), name, [library = around_.library] {
        std::vector<store::Path> folders;
        for (const store::RecentSession& session : library->recent()) folders.push_back(session.path.parent_path());
        return folders;
    });
}

// What is about a session comes to nothing when that has been closed meanwhile.
std::optional<store::Path> FileRequests::use(ChosenFile chosen) {
    SessionScreen* open = around_.open.screen();
    store::Path& path = chosen.path;
    switch (chosen.purpose) {
    case FilePurpose::Open: return std::move(path);
    case FilePurpose::Compared: around_.start.add_to_compare(path); break;
    case FilePurpose::CompareFolder: compare_into(path); break;
    case FilePurpose::SaveElsewhere:
        if (open) around_.open.move_to(path);
        break;
    case FilePurpose::CleanCopy:
        if (open) export_.begin_clean_copy(open->document().session(), std::move(path));
        break;
    case FilePurpose::ExportFolder:
        if (open) open->dialogs().export_plan().selection().folder = std::move(path);
        break;
    case FilePurpose::Lens:
        if (open) load_lens(path);
        break;
    case FilePurpose::Notes:
        if (open) read_notes(path);
        break;
    }
    return std::nullopt;
}

void FileRequests::read_notes(const store::Path& path) {
    around_.awaited.run<Result<NotesImport::Sheet>>(
        [path](store::Files& files) { return NotesImport::read(files, path); },
        [this, name = path.filename().string()](Result<NotesImport::Sheet> sheet) {
            if (SessionScreen* open = around_.open.screen()) notes_.ask_about(name, std::move(sheet), *open);
        });
}

void FileRequests::load_lens(const store::Path& path) {
    using Read = Result<method::Framework>;
    around_.awaited.run<Read>(
        [path](store::Files& files) -> Read {
            const Result<store::Bytes> bytes = read_whole(files, path, max_lens_bytes);
            if (!bytes) return bytes.error();
            return method::read_framework({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        },
        [this](const Read& lens) { take_lens(lens); });
}

void FileRequests::take_lens(const Result<method::Framework>& lens) {
    Messages& messages = around_.messages;
    const method::Words& words = messages.words();
    if (!lens) return messages.say(words(Word::lens_refused, {words(lens.error())}));
    SessionScreen* open = around_.open.screen();
    if (!open) return;
    messages.say(words(Word::lens_loaded, {lens->name.in(words.language())}));
    open->add_lens(*lens);
}

void FileRequests::compare_into(const store::Path& folder) {
    const method::Words& words = around_.messages.words();
    export_.begin_comparison(
        around_.start.take_compared(), folder, std::string(words(Word::compare_file)), std::string(words.language()));
}

void FileRequests::begin_export() {
    SessionScreen& open = *around_.open.screen();
    const ExportSelection& selection = open.dialogs().export_plan().selection();
    const Session& session = open.document().session();
    exports::ExportWish wish{selection.folder.empty() ? around_.library->folder() : selection.folder,
        document::file_name(session.title), selection.formats(), {selection.names, selection.annex, selection.language},
        store::Existing::Keep};
    if (!wish.formats.empty()) export_.begin(session, std::move(wish));
}

}  // namespace samenspraak::screen
