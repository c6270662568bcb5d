// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/pricefile.h"

#include "core/exchange/jsonslices.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

using Kind = PriceFileProblem::Kind;

constexpr std::array columnNames{"time"_L1, "model"_L1, "endpoint"_L1, "key"_L1, "price"_L1};
constexpr std::size_t timeColumn = 0, modelColumn = 1, endpointColumn = 2, keyColumn = 3, priceColumn = 4;
using Cells = std::array<QString, columnNames.size()>;

constexpr auto formatName = "switchyard-prices"_L1;
constexpr int formatVersion = 1;
constexpr auto textMark = "text:"_L1; // before what stands in place of a price and is none
constexpr qsizetype longestName = 512, longestValue = 64 << 10, shownText = 60;

bool isDecimal(const QString &text)
{
    static const QRegularExpression decimal(u"\\A[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?\\z"_s);
    return decimal.match(text).hasMatch();
}

/// A fact as a cell. Nothing for a fact that ended.
QString cellOf(const PricePoint &point)
{
    if (!point.value)
        return {};
    const bool isPrice = !point.key.startsWith(u'#');
    return isPrice && !isDecimal(*point.value) ? QString(textMark + *point.value) : *point.value;
}

std::optional<QString> valueOf(const QString &key, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    return key.startsWith(u'#') || !cell.startsWith(textMark) ? cell : cell.sliced(textMark.size());
}

bool isListing(const QString &cell)
{
    return cell == "known"_L1 || cell == "new"_L1 || cell == "gone"_L1 || cell == "back"_L1;
}

bool isValue(const QString &key, const QString &cell)
{
    if (key == HistoryKey::listed)
        return isListing(cell);
    if (cell.isEmpty())
        return true;
    if (key == HistoryKey::context) {
        bool isNumber = false;
        return cell.toLongLong(&isNumber) >= 0 && isNumber;
    }
    if (key == HistoryKey::conditions)
        return QJsonDocument::fromJson(cell.toUtf8()).isObject();
    return key.startsWith(u'#') || isDecimal(cell) || cell.startsWith(textMark);
}

bool isKey(const QString &key)
{
    if (!key.startsWith(u'#'))
        return !key.isEmpty();
    return key == HistoryKey::listed || key == HistoryKey::expires || key == HistoryKey::context
        || key == HistoryKey::discount || key == HistoryKey::conditions;
}

/// A day is its beginning in UTC; a time must say its zone.
QDateTime timeOf(const QString &cell)
{
    if (!cell.contains(u'T') && !cell.contains(u' ')) {
        const QDate day = QDate::fromString(cell, Qt::ISODate);
        return day.isValid() ? day.startOfDay(QTimeZone::UTC) : QDateTime();
    }
    const QDateTime time = QDateTime::fromString(cell, Qt::ISODateWithMs);
    return time.timeSpec() == Qt::LocalTime ? QDateTime() : time.toUTC();
}

/// Turns rows of cells into points and remembers what is wrong.
class PointReader
{
public:
    explicit PointReader(const ConnectionId &connection) : m_connection(connection) {}

    void fail(Kind kind, qint64 line, const QString &text = {})
    {
        if (m_file.problems.size() < PriceFileLimits::problems)
            m_file.problems.append({kind, line, text.left(shownText)});
        ++m_file.problemCount;
    }

    void take(const Cells &cells, qint64 line)
    {
        if (m_file.points.size() >= PriceFileLimits::points)
            return m_full ? void() : (m_full = true, fail(Kind::TooLarge, line));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells.at(i).size() > (i == priceColumn ? longestValue : longestName))
                return fail(Kind::TooLong, line, cells.at(i));
        }
        const QDateTime time = timeOf(cells.at(timeColumn));
        if (!time.isValid())
            return fail(Kind::BadTime, line, cells.at(timeColumn));
        if (cells.at(modelColumn).isEmpty())
            return fail(Kind::NoModel, line);
        const QString &key = cells.at(keyColumn), &price = cells.at(priceColumn);
        if (!isKey(key))
            return fail(Kind::BadKey, line, key);
        if (!isValue(key, price))
            return fail(Kind::BadValue, line, price);
        add({.offer = {m_connection, ModelId(shared(cells.at(modelColumn))), shared(cells.at(endpointColumn))},
             .key = shared(key),
             .time = time,
             .value = valueOf(key, price)},
            line);
    }

    PriceFile finish()
    {
        if (m_file.problemCount > 0)
            m_file.points.clear();
        return std::move(m_file);
    }

private:
    struct Place
    {
        PricedOffer offer;
        QString key;
        qint64 time = 0;
        bool operator==(const Place &) const = default;
        friend size_t qHash(const Place &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.offer, place.key, place.time);
        }
    };

    void add(const PricePoint &point, qint64 line)
    {
        const Place place{point.offer, point.key, point.time.toMSecsSinceEpoch()};
        const auto earlier = m_places.constFind(place);
        if (earlier == m_places.cend()) {
            m_places.insert(place, m_file.points.size());
            m_file.points.append(point);
        } else if (m_file.points.at(*earlier).value != point.value) {
            fail(Kind::Contradiction, line, point.value.value_or(QString()));
        }
    }

    /// Names come thousands of times: each is kept once.
    QString shared(const QString &text) { return *m_names.insert(text); }

    ConnectionId m_connection;
    PriceFile m_file;
    QHash<Place, qsizetype> m_places;
    QSet<QString> m_names;
    bool m_full = false;
};

/// Cuts CSV (RFC 4180; a line may end with LF alone) into rows.
class CsvRows
{
public:
    explicit CsvRows(QStringView text) : m_text(text) {}

    /// False at the end. `line` is where the row begins.
    bool next(QStringList &cells, qint64 &line)
    {
        cells.clear();
        while (m_at < m_text.size() && (m_text[m_at] == u'\n' || m_text[m_at] == u'\r'))
            m_line += m_text[m_at++] == u'\n';
        if (m_at >= m_text.size())
            return false;
        line = m_line;
        cells.append(cell());
        while (m_at < m_text.size() && m_text[m_at] == u',') {
            ++m_at;
            cells.append(cell());
        }
        return true;
    }
    [[nodiscard]] bool hasOpenQuote() const { return m_open; }

private:
    QString cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return quotedCell();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return m_text.sliced(start, m_at - start).trimmed().toString();
    }

    QString quotedCell()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'"' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')) {
                ++m_at;
                return cell;
            }
            m_at += m_text[m_at] == u'"'; // of two one stands for itself
            m_line += m_text[m_at] == u'\n';
            cell += m_text[m_at];
        }
        m_open = true;
        return cell;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_open = false;
};

/// Which cell of a row is which column; columns may stand in any order, "endpoint" may be left out.
std::optional<std::array<qsizetype, columnNames.size()>> placesOf(const QStringList &header, PointReader &reader)
{
    std::array<qsizetype, columnNames.size()> places{};
    bool good = true;
    for (std::size_t i = 0; i < columnNames.size(); ++i) {
        places.at(i) = header.indexOf(columnNames.at(i), 0, Qt::CaseInsensitive);
        if (places.at(i) < 0 && i != endpointColumn) {
            reader.fail(Kind::MissingColumn, 1, QString(columnNames.at(i)));
            good = false;
        }
    }
    for (qsizetype at = 0; at < header.size(); ++at) {
        if (!std::ranges::contains(places, at)) {
            reader.fail(Kind::UnknownColumn, 1, header.at(at));
            good = false;
        }
    }
    return good ? std::optional(places) : std::nullopt;
}

/// What a spreadsheet would take for a formula was written behind an apostrophe.
QString withoutApostrophe(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.sliced(1) : cell;
}

PriceFile readCsv(const QString &text, const ConnectionId &connection)
{
    PointReader reader(connection);
    CsvRows rows(text);
    QStringList row;
    qint64 line = 1;
    if (!rows.next(row, line)) {
        reader.fail(Kind::MissingColumn, 1, QString(columnNames.front()));
        return reader.finish();
    }
    const auto places = placesOf(row, reader);
    const qsizetype width = row.size();
    while (places && rows.next(row, line)) {
        if (rows.hasOpenQuote()) {
            reader.fail(Kind::OpenQuote, line);
        } else if (row.size() != width) {
            reader.fail(Kind::CellCount, line, QString::number(row.size()));
        } else {
            Cells cells;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (places->at(i) >= 0)
                    cells.at(i) = withoutApostrophe(row.at(places->at(i)));
            }
            reader.take(cells, line);
        }
    }
    return reader.finish();
}

/// The cells of one JSON point; nothing when it is no object of texts. Only texts: a number would lose digits.
std::optional<Cells> cellsOf(QByteArrayView json)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    Cells cells;
    qsizetype known = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QJsonValue value = object.value(columnNames.at(i));
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            return {};
        known += !value.isUndefined();
        cells.at(i) = value.toString();
    }
    return known == object.size() ? std::optional(cells) : std::nullopt;
}

PriceFile readJson(QByteArrayView bytes, const ConnectionId &connection)
{
    PointReader reader(connection);
    const auto outer = sliceJson(bytes);
    QByteArrayView list = bytes;
    if (outer && outer->isObject) {
        QByteArrayView format, version;
        list = {};
        for (const auto &[key, value] : outer->members) {
            if (key == "format")
                format = value;
            else if (key == "version")
                version = value;
            else if (key == "points")
                list = value;
        }
        if (format.trimmed() != '"' + QByteArray(formatName.data()) + '"'
            || version.trimmed() != QByteArray::number(formatVersion)) {
            reader.fail(Kind::OtherFormat, 0);
            return reader.finish();
        }
    }
    const auto points = sliceJson(list);
    if (!outer || !outer->complete || !points || !points->isArray || !points->complete) {
        reader.fail(Kind::BrokenJson, 0);
        return reader.finish();
    }
    qint64 line = 1;
    const char *counted = bytes.data();
    for (const auto &[key, value] : points->members) {
        line += std::count(counted, value.data(), '\n');
        counted = value.data();
        if (const auto cells = cellsOf(value))
            reader.take(*cells, line);
        else
            reader.fail(Kind::BrokenJson, line, QString::fromUtf8(value.first(std::min(value.size(), shownText))));
    }
    return reader.finish();
}

QString quoted(const QString &cell)
{
    const bool needed = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')
        || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
    return needed ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

/// Spreadsheets run what begins like a formula; an apostrophe keeps it text, and one that was there stays.
QString textCell(const QString &text)
{
    const bool marked = !text.isEmpty() && QStringView(u"=+-@\t\r\n'").contains(text.front());
    return quoted(marked && !isDecimal(text) ? QString(u'\'' + text) : text);
}

QString timeText(const PricePoint &point)
{
    return point.time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QByteArray exportPricesCsv(const QList<PricePoint> &points)
{
    QByteArray out = "time,model,endpoint,key,price\r\n"_ba;
    for (const PricePoint &point : points) {
        const QStringList cells{timeText(point), textCell(point.offer.model.text()), textCell(point.offer.endpoint),
                                textCell(point.key), textCell(cellOf(point))};
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QByteArray exportPricesJson(const QList<PricePoint> &points)
{
    QByteArray out = "{\n\"format\": \"" + QByteArray(formatName.data())
        + "\",\n\"version\": " + QByteArray::number(formatVersion) + ",\n\"points\": [";
    bool first = true;
    for (const PricePoint &point : points) {
        QJsonObject object{{"time"_L1, timeText(point)}, {"model"_L1, point.offer.model.text()}, {"key"_L1, point.key}};
        if (!point.offer.endpoint.isEmpty())
            object.insert("endpoint"_L1, point.offer.endpoint);
        object.insert("price"_L1, point.value ? QJsonValue(cellOf(point)) : QJsonValue());
        out += (first ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
        first = false;
    }
    return out + "\n]\n}\n";
}

PriceFile importPrices(const QByteArray &bytes, const ConnectionId &connection)
{
    PointReader reader(connection);
    if (bytes.size() > PriceFileLimits::bytes) {
        reader.fail(Kind::TooLarge, 0);
        return reader.finish();
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        reader.fail(Kind::NotText, 0);
        return reader.finish();
    }
    const QStringView start = QStringView(text).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'['))
        return readJson(QByteArrayView(bytes).sliced(bytes.startsWith("\xef\xbb\xbf") ? 3 : 0), connection);
    return readCsv(text, connection);
}

} // namespace switchyard
