// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/gzip.hpp"

#include <boost/beast/zlib/deflate_stream.hpp>
#include <boost/crc.hpp>

#include <cstdint>

namespace samenspraak::live {
namespace {

namespace zlib = boost::beast::zlib;

void put_number(std::string& bytes, std::size_t number) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift);
}

}  // namespace

std::string gzip(std::string_view text) {
    std::string bytes("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    const std::size_t head = bytes.size();
    zlib::deflate_stream deflate;
    deflate.reset(9, 15, 8, zlib::Strategy::normal);
    bytes.resize(head + deflate.upper_bound(text.size()));
    zlib::z_params params;
    params.next_in = text.data();
    params.avail_in = text.size();
    params.next_out = bytes.data() + head;
    params.avail_out = bytes.size() - head;
    boost::beast::error_code error;
    deflate.write(params, zlib::Flush::finish, error);
    bytes.resize(head + params.total_out);
    boost::crc_32_type check;
    check.process_bytes(text.data(), text.size());
    put_number(bytes, check.checksum());
    put_number(bytes, text.size());
    return bytes;
}

}  // namespace samenspraak::live
