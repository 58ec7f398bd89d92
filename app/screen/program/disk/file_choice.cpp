// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/disk/file_choice.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace samenspraak::screen {
namespace {

constexpr std::string_view session_ending = ".samenspraak";
constexpr std::array opened{session_ending, std::string_view(".json")};
constexpr std::array session{session_ending};
constexpr std::array lens{std::string_view(".json")};
constexpr std::array<std::string_view, 4> notes{".csv", ".tsv", ".txt", ".xlsx"};

struct PurposeRow {
    FilePurpose purpose{};
    Word title{};
    Choosing choosing{};
    std::span<const std::string_view> endings = {};  // none: whatever there is
};
constexpr std::array rows{PurposeRow{FilePurpose::Open, Word::start_open, Choosing::Open, opened},
    PurposeRow{FilePurpose::SaveElsewhere, Word::save_elsewhere, Choosing::Save, session},
    PurposeRow{FilePurpose::CleanCopy, Word::command_clean_copy, Choosing::Save, session},
    PurposeRow{FilePurpose::ExportFolder, Word::export_folder, Choosing::Folder},
    PurposeRow{FilePurpose::Lens, Word::lens_own, Choosing::Open, lens},
    PurposeRow{FilePurpose::Notes, Word::command_import, Choosing::Open, notes},
    PurposeRow{FilePurpose::Compared, Word::start_compare_add, Choosing::Open, session},
    PurposeRow{FilePurpose::CompareFolder, Word::export_folder, Choosing::Folder}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].purpose) != i) return false;
    return rows.size() == static_cast<std::size_t>(FilePurpose::CompareFolder) + 1;
}
static_assert(in_order());

constexpr std::size_t most_recent = 5;

std::vector<store::Path> first_different(const std::vector<store::Path>& all, std::size_t most) {
    std::vector<store::Path> first;
    for (const store::Path& each : all)
        if (first.size() < most && std::ranges::find(first, each) == first.end()) first.push_back(each);
    return first;
}

const PurposeRow& row_of(FilePurpose purpose) { return rows[static_cast<std::size_t>(purpose)]; }

}  // namespace

void FileChoice::begin(FilePurpose purpose, store::Path folder, std::string_view name, PlaceList::Recent recent) {
    purpose_ = purpose;
    const PurposeRow& row = row_of(purpose);
    chooser_.open({.choosing = row.choosing,
        .folders = {std::move(folder), fallback_},
        .endings = {row.endings.begin(), row.endings.end()},
        .name = name,
        .recent = [chosen = chosen_in_, recent = std::move(recent)] {
            std::vector<store::Path> folders = chosen;
            for (store::Path& each : recent()) folders.push_back(std::move(each));
            return first_different(folders, most_recent);
        }});
}

std::optional<ChosenFile> FileChoice::draw(Ui& ui) {
    if (!chooser_.is_open()) return std::nullopt;
    const PurposeRow& row = row_of(purpose_);
    auto path = chooser_.draw(ui, ui.words()(row.title));
    if (!path) return std::nullopt;
    chosen_in_.insert(chosen_in_.begin(), row.choosing == Choosing::Folder ? *path : path->parent_path());
    if (row.choosing == Choosing::Save && path->extension() != session_ending) *path += session_ending;
    return ChosenFile{purpose_, std::move(*path)};
}

}  // namespace samenspraak::screen
