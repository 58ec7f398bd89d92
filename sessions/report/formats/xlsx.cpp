// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/sheets.hpp"
#include "sessions/text/utf8.hpp"
#include "sessions/text/xml.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace samenspraak::report {
namespace {

constexpr std::size_t longest_cell = 32'000;  // Excel takes 32,767 UTF-16 units; half of them for what needs two

// A file that has a name but no place on the disk: libxlsxwriter writes to names only.
class FileInMemory {
public:
    FileInMemory() : number_(memfd_create("samenspraak", MFD_CLOEXEC)) {
        if (number_ < 0) throw std::runtime_error("memfd");
    }
    ~FileInMemory() { close(number_); }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;
    std::string name() const { return "/proc/self/fd/" + std::to_string(number_); }
    std::string contents() const {
        std::string bytes(static_cast<std::size_t>(std::max<off_t>(0, lseek(number_, 0, SEEK_END))), '\0');
        std::size_t at = 0;
        while (at < bytes.size()) {
            const ssize_t got = pread(number_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
            if (got <= 0) throw std::runtime_error("memfd");
            at += static_cast<std::size_t>(got);
        }
        return bytes;
    }

private:
    int number_;
};

struct Formats {
    lxw_format *head, *text, *number;
    explicit Formats(lxw_workbook* book)
        : head(workbook_add_format(book)),
          text(workbook_add_format(book)),
          number(workbook_add_format(book)) {
        format_set_bold(head);
        format_set_bottom(head, LXW_BORDER_MEDIUM);
        for (lxw_format* format : {head, text}) format_set_text_wrap(format);
        for (lxw_format* format : {head, text, number}) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
};

std::string fitting(const std::string& text) {
    std::string_view cut = text::first_code_points(text, longest_cell);
    if (cut.size() > longest_cell) cut = text::first_code_points(text, longest_cell / 2);
    return xml_known(cut);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        if (!text->empty()) worksheet_write_string(sheet, row, column, fitting(*text).c_str(), formats.text);
    } else {
        worksheet_write_number(sheet, row, column, static_cast<double>(std::get<std::int64_t>(cell)), formats.number);
    }
}

void write_sheet(lxw_workbook* book, const Sheet& from, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, from.name.c_str());
    if (!sheet) throw std::runtime_error("xlsx: " + from.name);
    for (std::size_t i = 0; i < from.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, from.columns[i].width, nullptr);
        worksheet_write_string(sheet, 0, column, xml_known(from.columns[i].title).c_str(), formats.head);
    }
    for (std::size_t r = 0; r < from.rows.size(); ++r)
        for (std::size_t c = 0; c < from.rows[r].size(); ++c)
            write_cell(sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), from.rows[r][c], formats);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_autofilter(
        sheet, 0, 0, static_cast<lxw_row_t>(from.rows.size()), static_cast<lxw_col_t>(from.columns.size() - 1));
}

}  // namespace

std::string to_xlsx(const Workbook& from) {
    const FileInMemory file;
    lxw_workbook* book = workbook_new(file.name().c_str());
    if (!book) throw std::runtime_error("xlsx: no workbook");
    std::string title = xml_known(text::first_code_points(from.title, 200));
    lxw_doc_properties properties{};
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    const Formats formats(book);
    for (const Sheet& sheet : from.sheets) write_sheet(book, sheet, formats);
    if (const lxw_error error = workbook_close(book)) throw std::runtime_error(lxw_strerror(error));
    return file.contents();
}

}  // namespace samenspraak::report
